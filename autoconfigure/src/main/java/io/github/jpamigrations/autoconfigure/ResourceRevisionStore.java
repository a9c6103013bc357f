package io.github.jpamigrations.autoconfigure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.jpamigrations.engine.MissingDirectoryException;
import io.github.jpamigrations.engine.RevisionStore;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionContent;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.revision.RevisionGraph;
import org.jspecify.annotations.Nullable;

/**
 * Revisions from the configured locations and, while revisions are written, from the
 * directory that they are written to. That directory then stands in for the copy that the
 * build made of it: otherwise every revision would be there twice, and deleted files
 * would live on in the copy.
 */
class ResourceRevisionStore implements RevisionStore {

	private static final RevisionLocation STANDARD = RevisionLocation.of("classpath:db/revisions");

	private final RevisionResources resources;

	private final @Nullable String configuredDirectory;

	private final Optional<ModuleLayout> module;

	private final boolean writing;

	ResourceRevisionStore(RevisionResources resources, @Nullable String configuredDirectory,
			Optional<ModuleLayout> module, boolean writing) {
		this.resources = resources;
		this.configuredDirectory = configuredDirectory;
		this.module = module;
		this.writing = writing;
	}

	@Override
	public List<Revision> read(String database) {
		return contents(database).stream().map(RevisionContent::read).toList();
	}

	@Override
	public RevisionGraph graph(String database) {
		return RevisionGraph.ofFiles(contents(database));
	}

	private List<RevisionContent> contents(String database) {
		Optional<Path> directory = this.writing ? path(database) : Optional.empty();
		Path replaced = directory.flatMap((path) -> this.module.flatMap((layout) -> layout.classOutputOf(path)))
			.orElse(null);
		List<RevisionContent> found = this.resources.read(database, replaced);
		return directory.map((path) -> withMissing(found, new RevisionDirectory(path).contents())).orElse(found);
	}

	/**
	 * Add the files of the directory that no location named already. Where a packaged
	 * application carries a copy of one, the file counts: it is what can be rewritten.
	 */
	private static List<RevisionContent> withMissing(List<RevisionContent> files, List<RevisionContent> others) {
		Set<String> known = files.stream().map(RevisionContent::location).collect(Collectors.toSet());
		List<RevisionContent> missing = others.stream().filter((file) -> !known.contains(file.location())).toList();
		Set<String> hashes = missing.stream().map(RevisionContent::hash).collect(Collectors.toSet());
		List<RevisionContent> result = new ArrayList<>(files);
		result.removeIf((file) -> hashes.contains(file.hash()));
		result.addAll(missing);
		return result;
	}

	@Override
	public boolean dependsOnDatabase() {
		String directory = (this.configuredDirectory != null) ? this.configuredDirectory : "";
		return this.resources.dependOnVendor() || (this.writing && directory.contains("{vendor}"));
	}

	@Override
	public List<String> locations(String database) {
		List<String> locations = new ArrayList<>(this.resources.locations(database));
		if (this.writing) {
			path(database).map(Path::toString)
				.filter((path) -> !locations.contains("file:" + path))
				.ifPresent(locations::add);
		}
		return List.copyOf(locations);
	}

	@Override
	public RevisionDirectory directory(String database) {
		return path(database).map(RevisionDirectory::new).orElseThrow(MissingDirectoryException::new);
	}

	private Optional<Path> path(String database) {
		if (this.configuredDirectory == null) {
			return this.module.map((layout) -> directory(layout, database).toAbsolutePath().normalize());
		}
		Path path = Path.of(this.configuredDirectory.replace("{vendor}", database));
		Path root = this.module.map(ModuleLayout::root).orElse(Path.of(""));
		return Optional.of(root.resolve(path).toAbsolutePath().normalize());
	}

	/**
	 * Return the sources of the first location, or of the first that is for one database.
	 */
	private Path directory(ModuleLayout layout, String database) {
		return this.resources.preferred()
			.map((location) -> location.forVendor(database))
			.flatMap((location) -> location.directory(layout))
			.or(() -> STANDARD.directory(layout))
			.orElseThrow();
	}

}
