package io.github.jpamigrations.autoconfigure;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where the running module has its sources and its compiled classes. The module is found
 * by walking up from the code source of the application's main class, because the working
 * directory of an IDE is often the project rather than the module. A packaged jar has
 * none.
 *
 * @param root the directory of the module
 * @param classes the directory that the main class was loaded from
 */
record ModuleLayout(Path root, Path classes) {

	private static final Path RESOURCES = Path.of("src", "main", "resources");

	static Optional<ModuleLayout> of(Class<?> mainClass) {
		CodeSource source = mainClass.getProtectionDomain().getCodeSource();
		return Optional.ofNullable((source != null) ? directory(source.getLocation()) : null).flatMap(ModuleLayout::of);
	}

	static Optional<ModuleLayout> of(Path classes) {
		for (Path candidate = classes; candidate != null; candidate = candidate.getParent()) {
			if (Files.isDirectory(candidate.resolve("src").resolve("main"))) {
				return Optional.of(new ModuleLayout(candidate, classes));
			}
		}
		return Optional.empty();
	}

	private static @Nullable Path directory(@Nullable URL location) {
		if (location == null || !"file".equals(location.getProtocol())) {
			return null;
		}
		try {
			Path path = Path.of(location.toURI());
			return Files.isDirectory(path) ? path.toAbsolutePath().normalize() : null;
		}
		catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException ex) {
			return null;
		}
	}

	/**
	 * Return the copy that the build makes of a directory below the module's resources,
	 * if it is one.
	 */
	Optional<Path> classOutputOf(Path directory) {
		Path resources = this.root.resolve(RESOURCES);
		return directory.startsWith(resources) ? Optional.of(this.classes.resolve(resources.relativize(directory)))
				: Optional.empty();
	}

}
