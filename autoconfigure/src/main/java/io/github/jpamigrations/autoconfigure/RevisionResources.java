package io.github.jpamigrations.autoconfigure;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.github.jpamigrations.engine.MissingLocationException;
import io.github.jpamigrations.revision.RevisionContent;
import io.github.jpamigrations.revision.RevisionDirectory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Reads revision files from locations such as {@code classpath:db/revisions}.
 */
class RevisionResources {

	private final ResourcePatternResolver resolver;

	private final List<String> locations;

	private final boolean failOnMissing;

	RevisionResources(ResourcePatternResolver resolver, List<String> locations, boolean failOnMissing) {
		this.resolver = resolver;
		this.locations = locations;
		this.failOnMissing = failOnMissing;
	}

	/**
	 * Read the files of all locations, ordered by name. A file that is found twice is
	 * read once.
	 * @param vendor the id of the database, which stands for {@code {vendor}}
	 * @param replaced a directory that is left out, because another one stands in for it
	 */
	List<RevisionContent> read(String vendor, @Nullable Path replaced) {
		Map<String, RevisionContent> result = new TreeMap<>();
		for (String location : this.locations) {
			for (RevisionContent content : contents(location.replace("{vendor}", vendor), replaced)) {
				String path = content.location();
				String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(File.separatorChar)) + 1);
				result.putIfAbsent(name + '\n' + path, content);
			}
		}
		return List.copyOf(result.values());
	}

	boolean dependOnVendor() {
		return this.locations.stream().anyMatch((location) -> location.contains("{vendor}"));
	}

	/**
	 * Return the location that new revisions belong to: the first that is for one
	 * database, else the first.
	 */
	Optional<RevisionLocation> preferred() {
		return this.locations.stream()
			.filter((location) -> location.contains("{vendor}"))
			.findFirst()
			.or(() -> this.locations.stream().findFirst())
			.map(RevisionLocation::of);
	}

	List<String> locations(String vendor) {
		return this.locations.stream().map((location) -> location.replace("{vendor}", vendor)).toList();
	}

	private List<RevisionContent> contents(String location, @Nullable Path replaced) {
		RevisionLocation place = RevisionLocation.of(location);
		try {
			Optional<RevisionIndex> index = place.onClassPath() ? RevisionIndex.read(this.resolver) : Optional.empty();
			Optional<List<Path>> directories = index.isEmpty() ? directories(place) : Optional.empty();
			if (directories.isPresent()) {
				return directories.get()
					.stream()
					.filter((directory) -> !isIn(directory, replaced))
					.flatMap((directory) -> new RevisionDirectory(directory).contents().stream())
					.toList();
			}
			List<Resource> resources = index.isPresent() ? resources(index.get(), place)
					: List.of(this.resolver.getResources(place.pattern()));
			if (resources.isEmpty() && this.failOnMissing && !exists(place.root())) {
				throw new MissingLocationException(location);
			}
			return resources.stream()
				.filter((resource) -> resource.isReadable() && !isHidden(resource) && !isIn(resource, replaced))
				.map(RevisionResources::read)
				.toList();
		}
		catch (FileNotFoundException ex) {
			if (this.failOnMissing) {
				throw new MissingLocationException(location);
			}
			return List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the directories that a location is, nothing if it is, or may be, anything
	 * else as well: they are read several times as fast as by way of resources.
	 */
	private Optional<List<Path>> directories(RevisionLocation place) throws IOException {
		// Braces are a pattern to Spring, and in a named module it looks at others too.
		if (place.isPattern() || place.root().indexOf('{') >= 0 || RevisionResources.class.getModule().isNamed()) {
			return Optional.empty();
		}
		List<Path> result = new ArrayList<>();
		for (Resource root : this.resolver.getResources(place.root())) {
			if (!root.isFile() || !root.getFile().isDirectory()) {
				return Optional.empty();
			}
			result.add(root.getFile().toPath());
		}
		return result.isEmpty() ? Optional.empty() : Optional.of(result);
	}

	private List<Resource> resources(RevisionIndex index, RevisionLocation place) {
		return index.in(place.folder()).stream().map((path) -> this.resolver.getResource("classpath:" + path)).toList();
	}

	private boolean exists(String root) throws IOException {
		for (Resource resource : this.resolver.getResources(root)) {
			if (resource.exists()) {
				return true;
			}
		}
		return false;
	}

	private static boolean isHidden(Resource resource) {
		return String.valueOf(resource.getFilename()).startsWith(".");
	}

	private static boolean isIn(Resource resource, @Nullable Path directory) {
		try {
			return directory != null && resource.isFile() && isIn(resource.getFile().toPath(), directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isIn(Path path, @Nullable Path directory) {
		return directory != null && path.normalize().startsWith(directory) && Files.exists(directory);
	}

	private static RevisionContent read(Resource resource) {
		try {
			return new RevisionContent(location(resource), resource.getContentAsByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String location(Resource resource) {
		try {
			return resource.isFile() ? resource.getFile().getPath() : resource.getURL().toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
