package io.github.jpamigrations.autogenerate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.jpamigrations.dialect.ExpressionTokens;
import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * What the revisions applied so far have made and not dropped since: creates add, renames
 * move, drops remove. Anything else in the database belongs to somebody else.
 */
final class OwnedObjects {

	private final Signatures signatures;

	private final Set<Key> keys = new HashSet<>();

	private final Set<String> statements = new HashSet<>();

	OwnedObjects(Signatures signatures) {
		this.signatures = signatures;
	}

	/**
	 * Kinds of objects.
	 */
	enum Kind {

		TABLE, COLUMN, CONSTRAINT, UNNAMED_CONSTRAINT, INDEX, SEQUENCE, TYPE

	}

	/**
	 * An object: of a table where that is not empty.
	 */
	private record Key(Kind kind, String table, String name) {

	}

	void add(Kind kind, QualifiedName name) {
		this.keys.add(new Key(kind, "", key(name)));
	}

	void add(Kind kind, QualifiedName table, Identifier name) {
		add(kind, table, this.signatures.name(name));
	}

	void add(Kind kind, QualifiedName table, String key) {
		this.keys.add(new Key(kind, key(table), key));
	}

	boolean contains(Kind kind, QualifiedName name) {
		return this.keys.contains(new Key(kind, "", key(name)));
	}

	boolean contains(Kind kind, QualifiedName table, Identifier name) {
		return contains(kind, table, this.signatures.name(name));
	}

	boolean contains(Kind kind, QualifiedName table, String key) {
		return this.keys.contains(new Key(kind, key(table), key));
	}

	void remove(Kind kind, QualifiedName name) {
		String key = key(name);
		this.keys.removeIf((owned) -> (owned.kind() == kind && owned.table().isEmpty() && owned.name().equals(key))
				|| (kind == Kind.TABLE && owned.table().equals(key)));
	}

	void remove(Kind kind, QualifiedName table, Identifier name) {
		this.keys.remove(new Key(kind, key(table), this.signatures.name(name)));
	}

	/**
	 * Remove an index by its name alone, as databases have it whose index names are
	 * unique in a schema.
	 */
	void removeIndex(Identifier name) {
		String key = this.signatures.name(name);
		this.keys.removeIf((owned) -> owned.kind() == Kind.INDEX && owned.name().equals(key));
	}

	void renameTable(QualifiedName from, QualifiedName to) {
		String fromKey = key(from);
		String toKey = key(to);
		for (Key owned : List.copyOf(this.keys)) {
			if (owned.kind() == Kind.TABLE && owned.name().equals(fromKey)) {
				replace(owned, new Key(Kind.TABLE, "", toKey));
			}
			else if (owned.table().equals(fromKey)) {
				replace(owned, new Key(owned.kind(), toKey, owned.name()));
			}
		}
	}

	void rename(Kind kind, QualifiedName table, Identifier from, Identifier to) {
		Key owned = new Key(kind, key(table), this.signatures.name(from));
		if (this.keys.contains(owned)) {
			replace(owned, new Key(kind, key(table), this.signatures.name(to)));
		}
	}

	void renameIndex(Identifier from, Identifier to) {
		String key = this.signatures.name(from);
		for (Key owned : List.copyOf(this.keys)) {
			if (owned.kind() == Kind.INDEX && owned.name().equals(key)) {
				replace(owned, new Key(Kind.INDEX, owned.table(), this.signatures.name(to)));
			}
		}
	}

	private void replace(Key from, Key to) {
		this.keys.remove(from);
		this.keys.add(to);
	}

	void addStatement(String sql) {
		this.statements.add(normalized(sql));
	}

	boolean containsStatement(String sql) {
		return this.statements.contains(normalized(sql));
	}

	private static String normalized(String sql) {
		return String.join(" ", ExpressionTokens.of(sql)).toLowerCase(Locale.ROOT);
	}

	/**
	 * Return the columns as one text, in their order.
	 */
	String shape(String kind, List<Identifier> columns) {
		return kind + columns.stream().map(this.signatures::name).toList();
	}

	/**
	 * Return the canonical text of an expression.
	 */
	String expression(String sql) {
		return this.signatures.expression(sql);
	}

	private String key(QualifiedName name) {
		Identifier namespace = (name.catalog() != null) ? name.catalog() : name.schema();
		String key = this.signatures.name(QualifiedName.of(name.name()));
		return (namespace != null) ? this.signatures.name(namespace) + "." + key : key;
	}

}
