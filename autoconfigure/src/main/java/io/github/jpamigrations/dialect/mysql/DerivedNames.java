package io.github.jpamigrations.dialect.mysql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Gives a constraint without a name one that follows from what it is, so that the
 * statement that takes it back finds what the server would have named by a number.
 */
final class DerivedNames {

	private DerivedNames() {
	}

	static Constraint named(QualifiedName table, Constraint constraint) {
		if (constraint.name() != null) {
			return constraint;
		}
		if (constraint instanceof Constraint.Unique unique) {
			return unique.withName(name("uk_", table, unique.columns().toString()));
		}
		if (constraint instanceof Constraint.Check check) {
			return check.withName(name("ck_", table, check.expression()));
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			String text = key.columns() + " " + key.referencedTable() + " " + key.referencedColumns();
			return key.withName(name("fk_", table, text));
		}
		return constraint;
	}

	private static Identifier name(String prefix, QualifiedName table, String definition) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest((table + " " + definition).getBytes(StandardCharsets.UTF_8));
			return Identifier.quoted(prefix + HexFormat.of().formatHex(hash, 0, 8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
