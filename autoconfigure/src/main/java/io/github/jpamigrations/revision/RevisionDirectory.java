package io.github.jpamigrations.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The revision files of one directory.
 */
public final class RevisionDirectory {

	private static final String SUFFIX = ".sql";

	private static final long LARGE = 1 << 20;

	private final Path path;

	/**
	 * Look at a directory, which need not exist.
	 * @param path the directory
	 */
	public RevisionDirectory(Path path) {
		this.path = path;
	}

	/**
	 * Return the directory.
	 */
	public Path path() {
		return this.path;
	}

	/**
	 * Read all revisions, in the order of their file names. What is not named like a SQL
	 * file is left alone, and so are hidden files.
	 * @return the revisions, none if there is no directory
	 * @throws RevisionDirectoryException if a file can't be read
	 * @throws RevisionFileException if a file is not the text of a revision
	 */
	public List<Revision> read() {
		return InParallel.map(contents(), RevisionContent::read);
	}

	/**
	 * Read the bytes of all revisions, in the order of their file names.
	 * @return the revisions, none if there is no directory
	 * @throws RevisionDirectoryException if a file can't be read
	 */
	public List<RevisionContent> contents() {
		return InParallel.map(files(), RevisionDirectory::content).stream().flatMap(Optional::stream).toList();
	}

	/**
	 * Write a new file, so that nobody ever sees a part of it.
	 * @param fileName the name of the file
	 * @param text the text of a revision
	 * @return the file
	 * @throws RevisionDirectoryException if the file exists or can't be written
	 */
	public Path write(String fileName, String text) {
		Path file = this.path.resolve(fileName);
		if (!file.equals(this.path.resolve(file.getFileName()))) {
			throw new RevisionDirectoryException(file, "is not a file of the directory", null);
		}
		try {
			Files.createDirectories(this.path);
		}
		catch (FileAlreadyExistsException ex) {
			throw new RevisionDirectoryException(this.path, "is not a directory", ex);
		}
		catch (IOException ex) {
			throw notWritten(this.path, ex);
		}
		return write(file, text);
	}

	/**
	 * Write another text into a file of this directory, so that nobody ever sees a part
	 * of it.
	 * @param location the location of a revision that was read here
	 * @param text the text of a revision
	 * @return the file
	 * @throws RevisionDirectoryException if the file is not there or can't be written
	 */
	public Path replace(String location, String text) {
		Path file = this.path.resolve(this.path.getFileSystem().getPath(location).getFileName());
		if (!Files.isRegularFile(file)) {
			throw new RevisionDirectoryException(file, "is not there any more", null);
		}
		return write(file, text, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private List<Path> files() {
		if (!Files.isDirectory(this.path)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.path)) {
			// The names are kept: to ask a path for its own at each comparison takes
			// longer.
			Map<String, Path> byName = new TreeMap<>();
			files.forEach((file) -> byName.put(file.getFileName().toString(), file));
			return byName.entrySet()
				.stream()
				.filter((file) -> isNamedLikeRevision(file.getKey()))
				.map(Map.Entry::getValue)
				.toList();
		}
		catch (UncheckedIOException ex) {
			throw notRead(this.path, ex.getCause());
		}
		catch (IOException ex) {
			throw notRead(this.path, ex);
		}
	}

	private static boolean isNamedLikeRevision(String name) {
		return name.endsWith(SUFFIX) && !name.startsWith(".");
	}

	private static Optional<RevisionContent> content(Path file) {
		try {
			return Optional.of(new RevisionContent(file.toString(), bytes(file)));
		}
		catch (IOException ex) {
			if (!Files.isRegularFile(file)) {
				return Optional.empty();
			}
			throw notRead(file, ex);
		}
	}

	/**
	 * Read a file with fewer calls to the system than {@link Files#readAllBytes}, which
	 * looks for more at the end: there may be thousands at each start.
	 */
	private static byte[] bytes(Path file) throws IOException {
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			long size = channel.size();
			if (size > 0 && size < LARGE) {
				ByteBuffer buffer = ByteBuffer.allocate((int) size);
				int read = 0;
				while (read >= 0 && buffer.hasRemaining()) {
					read = channel.read(buffer);
				}
				return buffer.hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
			}
		}
		// Some file systems do not know the size, or give a directory none.
		return Files.readAllBytes(file);
	}

	private static Path write(Path file, String text, CopyOption... options) {
		// a name of our own, as createTempFile would make the file private to its owner
		Path temporary = file.resolveSibling("." + file.getFileName() + "." + RevisionId.random() + ".tmp");
		try {
			try {
				writeDurably(temporary, text);
				// without options the move is a rename as well, but never over another
				// file
				return Files.move(temporary, file, options);
			}
			finally {
				Files.deleteIfExists(temporary);
			}
		}
		catch (IOException ex) {
			throw notWritten(file, ex);
		}
	}

	private static void writeDurably(Path file, String text) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			ByteBuffer content = StandardCharsets.UTF_8.encode(text);
			while (content.hasRemaining()) {
				channel.write(content);
			}
			channel.force(true);
		}
	}

	private static RevisionDirectoryException notRead(Path path, @Nullable Throwable cause) {
		String problem = (cause instanceof AccessDeniedException) ? "may not be read" : "can't be read";
		return new RevisionDirectoryException(path, problem, cause);
	}

	private static RevisionDirectoryException notWritten(Path path, IOException cause) {
		if (cause instanceof FileAlreadyExistsException) {
			return new RevisionDirectoryException(path, "exists already", cause);
		}
		String problem = (cause instanceof AccessDeniedException) ? "may not be written" : "can't be written";
		return new RevisionDirectoryException(path, problem, cause);
	}

}
