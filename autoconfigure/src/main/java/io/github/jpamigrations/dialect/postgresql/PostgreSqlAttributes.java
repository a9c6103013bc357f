package io.github.jpamigrations.dialect.postgresql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.github.jpamigrations.schema.NamedType;

/**
 * The attributes of composite types. Their order is left out: one that is added later
 * stands last, and Hibernate asks the database for it.
 */
final class PostgreSqlAttributes {

	private PostgreSqlAttributes() {
	}

	/**
	 * Return the attributes with their types in the server's words, none for any other
	 * type and for what can't be read.
	 */
	static List<String> of(NamedType type) {
		if (type.createSql().isEmpty()) {
			return List.of();
		}
		try {
			return read(new PostgreSqlTokens(type.createSql().get(0)));
		}
		catch (PostgreSqlExpression.UnreadableException ex) {
			return List.of();
		}
	}

	private static List<String> read(PostgreSqlTokens tokens) {
		if (!tokens.accept("create", "type")) {
			return List.of();
		}
		while (!tokens.accept("as", "(")) {
			if (tokens.atEnd()) {
				return List.of();
			}
			tokens.next();
		}
		List<String> result = new ArrayList<>();
		do {
			result.add(tokens.next() + " " + PostgreSqlType.read(tokens));
		}
		while (tokens.accept(","));
		tokens.expect(")");
		Collections.sort(result);
		return List.copyOf(result);
	}

}
