package io.github.jpamigrations.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.springframework.aot.AotDetector;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * Names of the revision files on the class path, written by {@link RevisionIndexWriter}
 * when the application is processed ahead of time: a native image can't be scanned.
 */
final class RevisionIndex {

	static final String RESOURCE = "META-INF/jpa-migrations/revisions.index";

	private final List<String> paths;

	private RevisionIndex(List<String> paths) {
		this.paths = paths;
	}

	/**
	 * Read the index where the application runs with what was generated ahead of time;
	 * otherwise one that lies around would hide newer files.
	 */
	static Optional<RevisionIndex> read(ResourceLoader loader) {
		Resource resource = loader.getResource("classpath:" + RESOURCE);
		if (!AotDetector.useGeneratedArtifacts() || !resource.exists()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new RevisionIndex(resource.getContentAsString(StandardCharsets.UTF_8).lines().toList()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the paths of the files of a folder.
	 * @param folder the folder on the class path, ending with a slash
	 */
	List<String> in(String folder) {
		return this.paths.stream()
			.filter((path) -> path.startsWith(folder) && path.indexOf('/', folder.length()) < 0)
			.toList();
	}

}
