package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.AuxiliaryObject;
import io.github.jpamigrations.schema.Identifier;

/**
 * Finds the auxiliary objects of the model that have to go and come back because of what
 * they use: a view that is made anew, or on PostgreSQL a column that gets another type.
 */
final class ObjectsInTheWay {

	private final Signatures signatures;

	private final Set<Set<String>> used = new HashSet<>();

	ObjectsInTheWay(Signatures signatures, List<Operation> operations) {
		this.signatures = signatures;
		if (signatures.viewsHoldTypes()) {
			for (Operation operation : operations) {
				if (operation instanceof Operation.AlterColumn alter
						&& !signatures.type(alter.from()).equals(signatures.type(alter.to()))) {
					this.used.add(Set.of(lower(alter.table().name()), lower(alter.to().name())));
				}
			}
		}
	}

	/**
	 * Add an object that is made anew.
	 */
	void add(AuxiliaryObject object) {
		this.used.add(Set.of(name(object)));
	}

	/**
	 * Return whether the object uses any of it.
	 */
	boolean includes(AuxiliaryObject object) {
		if (object.beforeTables() || this.used.isEmpty()) {
			return false;
		}
		Set<String> words = words(object);
		return this.used.stream().anyMatch(words::containsAll);
	}

	/**
	 * Return the objects with each behind those of them that it uses, else in their
	 * order.
	 */
	List<AuxiliaryObject> inOrderOfUse(List<AuxiliaryObject> objects) {
		List<AuxiliaryObject> remaining = new ArrayList<>(objects);
		List<AuxiliaryObject> result = new ArrayList<>();
		while (!remaining.isEmpty()) {
			AuxiliaryObject next = remaining.stream()
				.filter((object) -> remaining.stream().noneMatch((other) -> other != object && uses(object, other)))
				.findFirst()
				.orElse(remaining.get(0));
			remaining.remove(next);
			result.add(next);
		}
		return result;
	}

	private boolean uses(AuxiliaryObject object, AuxiliaryObject other) {
		return object.beforeTables() == other.beforeTables() && words(object).contains(name(other));
	}

	private Set<String> words(AuxiliaryObject object) {
		Set<String> result = new HashSet<>();
		object.createSql()
			.stream()
			.flatMap((sql) -> this.signatures.tokens(sql).stream())
			.forEach((token) -> result.add(word(token)));
		return result;
	}

	private String name(AuxiliaryObject object) {
		List<String> words = this.signatures.tokens(object.name());
		return word(words.get(words.size() - 1));
	}

	private static String word(String token) {
		boolean quoted = token.length() > 2 && "\"`".indexOf(token.charAt(0)) >= 0;
		return (quoted ? token.substring(1, token.length() - 1) : token).toLowerCase(Locale.ROOT);
	}

	private static String lower(Identifier identifier) {
		return identifier.text().toLowerCase(Locale.ROOT);
	}

}
