package io.github.jpamigrations.diff;

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
		List<String> words = this.signatures.tokens(object.name());
		this.used.add(Set.of(word(words.get(words.size() - 1))));
	}

	/**
	 * Return whether the object uses any of it.
	 */
	boolean includes(AuxiliaryObject object) {
		if (object.beforeTables() || this.used.isEmpty()) {
			return false;
		}
		Set<String> words = new HashSet<>();
		object.createSql()
			.stream()
			.flatMap((sql) -> this.signatures.tokens(sql).stream())
			.forEach((token) -> words.add(word(token)));
		return this.used.stream().anyMatch(words::containsAll);
	}

	private static String word(String token) {
		boolean quoted = token.length() > 2 && "\"`".indexOf(token.charAt(0)) >= 0;
		return (quoted ? token.substring(1, token.length() - 1) : token).toLowerCase(Locale.ROOT);
	}

	private static String lower(Identifier identifier) {
		return identifier.text().toLowerCase(Locale.ROOT);
	}

}
