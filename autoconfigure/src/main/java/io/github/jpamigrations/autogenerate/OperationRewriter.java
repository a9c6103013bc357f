package io.github.jpamigrations.autogenerate;

import java.util.List;

import io.github.jpamigrations.operation.Operation;

/**
 * Has the last word about the operations of a comparison, before they become a revision:
 * it may leave some out, change them or add others.
 * <p>
 * It is called at every comparison, so what it leaves out is no difference. The downgrade
 * consists of the reverses of what it returns.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface OperationRewriter {

	/**
	 * Return the operations to carry out, in working order.
	 * @param operations what the comparison found, in working order
	 */
	List<Operation> rewrite(List<Operation> operations);

}
