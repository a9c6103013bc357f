package io.github.jpamigrations.autoconfigure;

import java.lang.StackWalker.StackFrame;
import java.util.function.Predicate;

import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Who has called {@code SpringApplication.run}, which nothing else tells that early.
 */
final class CallStack {

	private static final String TESTS = "org.springframework.boot.test.context.";

	private CallStack() {
	}

	/**
	 * Return whether a test makes its context.
	 */
	static boolean isTest() {
		return count((frame) -> frame.getClassName().startsWith(TESTS)) > 0;
	}

	/**
	 * Return whether the context is made as the parent of another one: its builder is run
	 * by the other's builder.
	 */
	static boolean isParent() {
		return count((frame) -> frame.getClassName().equals(SpringApplicationBuilder.class.getName())
				&& frame.getMethodName().equals("run")) > 1;
	}

	private static long count(Predicate<StackFrame> condition) {
		return StackWalker.getInstance().walk((frames) -> frames.filter(condition).count());
	}

}
