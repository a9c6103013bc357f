package io.github.jpamigrations.dialect;

import java.util.Optional;

import io.github.jpamigrations.operation.Operation;

/**
 * Says which changes a dialect can't write as SQL, so that they become a finding instead
 * of a guess.
 */
@FunctionalInterface
public interface OperationLimits {

	/**
	 * Every change can be written.
	 */
	OperationLimits NONE = (operation) -> Optional.empty();

	/**
	 * Return why an operation can't be written, in words that end a sentence; empty if it
	 * can.
	 */
	Optional<String> refuse(Operation operation);

}
