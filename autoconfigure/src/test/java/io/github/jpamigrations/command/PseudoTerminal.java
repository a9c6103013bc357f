package io.github.jpamigrations.command;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.opentest4j.TestAbortedException;

/**
 * A process with a terminal at which somebody seems to sit. The terminal comes from
 * {@code script} of util-linux, since Java can't make one.
 *
 * @param process the process
 * @param screen what it shows, with what is typed
 */
record PseudoTerminal(Process process, Reader screen) implements AutoCloseable {

	static final String PROMPT = "[y/N] ";

	/** Progress, which is erased again. */
	private static final Pattern ERASED = Pattern.compile("[^\\n\r]*\r\u001b\\[K");

	private static final Path SCRIPT = Path.of("/usr/bin/script");

	/**
	 * Start a process.
	 * @throws TestAbortedException if there is no {@code script}, unless the build has to
	 * run everything
	 */
	static PseudoTerminal start(List<String> command) throws IOException {
		if (!Files.isExecutable(SCRIPT)) {
			if (Boolean.getBoolean("migrations.test.require-databases")) {
				throw new AssertionError(SCRIPT + " of util-linux is needed to test questions on a terminal");
			}
			throw new TestAbortedException("There is no " + SCRIPT + ", which would make a terminal");
		}
		String line = command.stream().map((word) -> "'" + word + "'").collect(Collectors.joining(" "));
		Process process = new ProcessBuilder(SCRIPT.toString(), "--quiet", "--return", "--echo", "always", "--command",
				line, "/dev/null")
			.redirectErrorStream(true)
			.start();
		return new PseudoTerminal(process, new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
	}

	/**
	 * Return what is shown until a question waits for an answer, or until the end.
	 */
	String read() throws IOException {
		StringBuilder text = new StringBuilder();
		for (int c = this.screen.read(); c >= 0; c = this.screen.read()) {
			text.append((char) c);
			if (text.length() >= PROMPT.length() && text.indexOf(PROMPT, text.length() - PROMPT.length()) >= 0) {
				break;
			}
		}
		return ERASED.matcher(text.toString().replace("\r\n", "\n")).replaceAll("");
	}

	void type(String text) throws IOException {
		this.process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
		this.process.getOutputStream().flush();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
