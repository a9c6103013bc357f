package io.github.jpamigrations.hibernate;

import java.util.List;

import io.github.jpamigrations.schema.AuxiliaryObject;

/**
 * A statement that creates a cast on PostgreSQL.
 *
 * @param sql the statement
 * @param signature what is cast, in parentheses: {@code (varchar as Status)}
 */
record CastStatement(String sql, String signature) {

	static boolean matches(String sql) {
		List<ColumnText.Word> words = ColumnText.words(sql);
		return words.size() > 2 && words.get(0).is("create") && words.get(1).is("cast") && words.get(2).isGroup();
	}

	static CastStatement parse(String sql) {
		return new CastStatement(sql, ColumnText.words(sql).get(2).text());
	}

	AuxiliaryObject object() {
		return new AuxiliaryObject("cast " + this.signature, true, List.of(this.sql),
				List.of("drop cast " + this.signature));
	}

}
