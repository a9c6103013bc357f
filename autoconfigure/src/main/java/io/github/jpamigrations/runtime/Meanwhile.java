package io.github.jpamigrations.runtime;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A question to the database that is asked on a thread of its own while the caller does
 * something else. To close it is to wait for the answer, so that whoever closes the
 * connection afterwards does not take it away from under the question.
 *
 * @param <T> the kind of the answer
 */
final class Meanwhile<T> implements AutoCloseable {

	private final FutureTask<T> question;

	private Meanwhile(FutureTask<T> question) {
		this.question = question;
	}

	/**
	 * Begin to ask.
	 */
	static <T> Meanwhile<T> ask(Supplier<T> question) {
		FutureTask<T> task = new FutureTask<>(question::get);
		// Not of the common pool, which reads the files.
		Thread thread = new Thread(task, "jpa-migrations-question");
		thread.setDaemon(true);
		thread.start();
		return new Meanwhile<>(task);
	}

	/**
	 * Wait for the answer, as long as the database takes: an interrupt is kept for later,
	 * as drivers do.
	 * @return the answer, or what was thrown instead
	 */
	T answer() {
		boolean interrupted = false;
		try {
			while (true) {
				try {
					return this.question.get();
				}
				catch (InterruptedException ex) {
					interrupted = true;
				}
			}
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof Error error) {
				throw error;
			}
			// A supplier throws nothing else.
			throw (RuntimeException) ex.getCause();
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public void close() {
		try {
			answer();
		}
		catch (RuntimeException | Error ex) {
			// Whoever wanted the answer has asked for it.
		}
	}

}
