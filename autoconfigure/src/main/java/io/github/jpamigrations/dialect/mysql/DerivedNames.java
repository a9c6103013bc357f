package io.github.jpamigrations.dialect.mysql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * Gives a constraint without a name one that follows from what it is, so that the
 * statement that takes it back finds what the server would have named by a number.
 */
final class DerivedNames {

	private DerivedNames() {
	}

	static Constraint named(QualifiedName table, Constraint constraint) {
		Identifier name = (constraint.name() != null) ? null : madeUp(table, constraint, 0);
		return (name != null) ? constraint.withName(name) : constraint;
	}

	/**
	 * Return the name for a constraint without one, {@code null} where it needs none.
	 * @param attempt how many such names are taken already
	 */
	static @Nullable Identifier madeUp(QualifiedName table, Constraint constraint, int attempt) {
		String number = (attempt > 0) ? "_" + attempt : "";
		if (constraint instanceof Constraint.Unique unique) {
			return name("uk_", table, unique.columns().toString(), number);
		}
		if (constraint instanceof Constraint.Check check) {
			return name("ck_", table, check.expression(), number);
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			String text = key.columns() + " " + key.referencedTable() + " " + key.referencedColumns();
			return name("fk_", table, text, number);
		}
		return null;
	}

	private static Identifier name(String prefix, QualifiedName table, String definition, String number) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest((table + " " + definition).getBytes(StandardCharsets.UTF_8));
			return Identifier.quoted(prefix + HexFormat.of().formatHex(hash, 0, 8) + number);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
