package io.github.jpamigrations.autoconfigure;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.util.ClassUtils;

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

	/**
	 * Find the module of an application by the class that configures it.
	 */
	static Optional<ModuleLayout> of(ListableBeanFactory beanFactory) {
		return Arrays.stream(beanFactory.getBeanNamesForAnnotation(SpringBootConfiguration.class))
			.map(beanFactory::getType)
			.filter(Objects::nonNull)
			.map((type) -> ModuleLayout.of(ClassUtils.getUserClass(type)))
			.flatMap(Optional::stream)
			.findFirst();
	}

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
	 * Return the directory of the resources.
	 */
	Path resources() {
		return this.root.resolve(RESOURCES);
	}

	/**
	 * Name the source where a text names the copy of it that the build has made: what is
	 * corrected in the copy is lost with the next build.
	 */
	String withSources(String text) {
		Pattern copy = Pattern.compile(Pattern.quote(this.classes + File.separator) + "(.+?\\.sql)");
		return copy.matcher(text).replaceAll((found) -> {
			Path source = resources().resolve(found.group(1));
			return Matcher.quoteReplacement(Files.isRegularFile(source) ? source.toString() : found.group());
		});
	}

	/**
	 * Return the copy that the build makes of a directory below the module's resources,
	 * if it is one.
	 */
	Optional<Path> classOutputOf(Path directory) {
		Path resources = resources();
		return directory.startsWith(resources) ? Optional.of(this.classes.resolve(resources.relativize(directory)))
				: Optional.empty();
	}

}
