package io.github.jpamigrations.autoconfigure;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.github.jpamigrations.engine.MissingLocationException;
import io.github.jpamigrations.revision.InParallel;
import io.github.jpamigrations.revision.RevisionContent;
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
		Map<String, Resource> result = new TreeMap<>();
		for (String location : this.locations) {
			for (Resource resource : list(location.replace("{vendor}", vendor))) {
				if (replaced == null || !isIn(resource, replaced)) {
					result.putIfAbsent(resource.getFilename() + '\n' + location(resource), resource);
				}
			}
		}
		List<Resource> resources = List.copyOf(result.values());
		// Entries of a jar are read one by one anyway.
		return resources.stream().allMatch(Resource::isFile) ? InParallel.map(resources, RevisionResources::read)
				: resources.stream().map(RevisionResources::read).toList();
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

	private List<Resource> list(String location) {
		RevisionLocation place = RevisionLocation.of(location);
		try {
			List<Resource> result = new ArrayList<>(resources(place));
			if (result.isEmpty() && this.failOnMissing && !exists(place.root())) {
				throw new MissingLocationException(location);
			}
			result.removeIf((resource) -> !resource.isReadable());
			result.sort(Comparator.comparing((resource) -> String.valueOf(resource.getFilename())));
			return result;
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

	private List<Resource> resources(RevisionLocation place) throws IOException {
		Optional<RevisionIndex> index = place.onClassPath() ? RevisionIndex.read(this.resolver) : Optional.empty();
		if (index.isPresent()) {
			return index.get()
				.in(place.folder())
				.stream()
				.map((path) -> this.resolver.getResource("classpath:" + path))
				.toList();
		}
		return List.of(this.resolver.getResources(place.pattern()));
	}

	private boolean exists(String root) throws IOException {
		for (Resource resource : this.resolver.getResources(root)) {
			if (resource.exists()) {
				return true;
			}
		}
		return false;
	}

	private static boolean isIn(Resource resource, Path directory) {
		try {
			return resource.isFile() && resource.getFile().toPath().normalize().startsWith(directory)
					&& Files.exists(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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
