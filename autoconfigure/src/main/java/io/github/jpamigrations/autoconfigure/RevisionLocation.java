package io.github.jpamigrations.autoconfigure;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A location that revisions are read from, as Spring's resource loading takes it. One
 * without a scheme is on the class path.
 *
 * @param scheme {@code classpath*:} for the class path, {@code file:} or another, with
 * the colon
 * @param folder the path behind it, ending with a slash
 */
record RevisionLocation(String scheme, String folder) {

	private static final String CLASS_PATH = "classpath*:";

	static RevisionLocation of(String location) {
		String folder = location.endsWith("/") ? location : location + "/";
		int colon = folder.indexOf(':');
		// A drive of Windows is no scheme.
		if (colon < 2) {
			return new RevisionLocation(CLASS_PATH, withoutSlash(folder));
		}
		String scheme = folder.substring(0, colon + 1);
		String path = folder.substring(colon + 1);
		return scheme.startsWith("classpath") ? new RevisionLocation(CLASS_PATH, withoutSlash(path))
				: new RevisionLocation(scheme, path);
	}

	private static String withoutSlash(String path) {
		return path.startsWith("/") ? path.substring(1) : path;
	}

	RevisionLocation forVendor(String vendor) {
		return new RevisionLocation(this.scheme, this.folder.replace("{vendor}", vendor));
	}

	boolean onClassPath() {
		return this.scheme.equals(CLASS_PATH);
	}

	/**
	 * Return whether the folder stands for several.
	 */
	boolean isPattern() {
		return this.folder.indexOf('*') >= 0 || this.folder.indexOf('?') >= 0;
	}

	/**
	 * Return the folder itself.
	 */
	String root() {
		return this.scheme + this.folder;
	}

	/**
	 * Return the directory of a module's resources, or of the file system, that the
	 * folder is, if it is one that revisions can be written to.
	 */
	Optional<Path> directory(ModuleLayout module) {
		if (isPattern()) {
			return Optional.empty();
		}
		if (onClassPath()) {
			return Optional.of(module.resources().resolve(this.folder));
		}
		return this.scheme.equals("file:") && !this.folder.startsWith("//") ? Optional.of(Path.of(this.folder))
				: Optional.empty();
	}

	/**
	 * Return the pattern of the files.
	 */
	String pattern() {
		return root() + "*.sql";
	}

}
