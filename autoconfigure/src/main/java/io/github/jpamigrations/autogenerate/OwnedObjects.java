package io.github.jpamigrations.autogenerate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.jpamigrations.dialect.ExpressionTokens;
import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * What the revisions applied so far have made and not dropped since: creates add, renames
 * move, drops remove. Anything else in the database belongs to somebody else, also when a
 * revision has to take it out of the way and puts it back.
 */
final class OwnedObjects {

	/** Stands for every part of a table of one kind. */
	static final String ANY = "*";

	private final Signatures signatures;

	private final Set<Key> keys = new HashSet<>();

	/** What the revision that is being read has dropped without owning it. */
	private final Set<Key> setAside = new HashSet<>();

	private final Set<String> statements = new HashSet<>();

	OwnedObjects(Signatures signatures) {
		this.signatures = signatures;
	}

	/**
	 * Kinds of objects.
	 */
	enum Kind {

		TABLE, COLUMN, CONSTRAINT, FOREIGN_KEY, UNNAMED_CONSTRAINT, INDEX, SEQUENCE, TYPE

	}

	/**
	 * An object: of a table where that is not empty.
	 */
	private record Key(Kind kind, String table, String name) {

	}

	/**
	 * Begin to read another revision.
	 */
	void nextRevision() {
		this.setAside.clear();
	}

	void add(Kind kind, QualifiedName name) {
		add(new Key(kind, "", key(name)));
	}

	void add(Kind kind, QualifiedName table, Identifier name) {
		add(kind, table, this.signatures.name(name));
	}

	void add(Kind kind, QualifiedName table, String key) {
		add(new Key(kind, key(table), key));
	}

	private void add(Key key) {
		if (!this.setAside.contains(key)) {
			this.keys.add(key);
		}
	}

	/**
	 * A table that is dropped whoever made it and created is another table; any part of
	 * one comes back as it was.
	 */
	private void setAside(Key key) {
		if (!this.keys.contains(key)) {
			this.setAside.add(key);
		}
	}

	boolean contains(Kind kind, QualifiedName name) {
		return this.keys.contains(new Key(kind, "", key(name)));
	}

	boolean contains(Kind kind, QualifiedName table, Identifier name) {
		return contains(kind, table, this.signatures.name(name));
	}

	boolean contains(Kind kind, QualifiedName table, String key) {
		return this.keys.contains(new Key(kind, key(table), key)) || this.keys.contains(new Key(kind, key(table), ANY));
	}

	void remove(Kind kind, QualifiedName name) {
		String key = key(name);
		this.keys.removeIf((owned) -> (owned.kind() == kind && owned.table().isEmpty() && owned.name().equals(key))
				|| (kind == Kind.TABLE && owned.table().equals(key)));
	}

	void remove(Kind kind, QualifiedName table, Identifier name) {
		Key key = new Key(kind, key(table), this.signatures.name(name));
		setAside(key);
		this.keys.remove(key);
	}

	/**
	 * Remove a constraint of any kind or an index: which of them a name is can't always
	 * be told.
	 */
	void removeMember(QualifiedName table, Identifier name) {
		removeMember(table, name, Kind.CONSTRAINT, Kind.FOREIGN_KEY, Kind.INDEX);
	}

	/**
	 * Remove an index or a unique constraint, but not the foreign key of that name: MySQL
	 * and MariaDB name the index that they make for a key after it.
	 */
	void removeIndex(QualifiedName table, Identifier name) {
		removeMember(table, name, Kind.CONSTRAINT, Kind.INDEX);
	}

	/**
	 * Remove a foreign key, but not the index of that name.
	 */
	void removeForeignKey(QualifiedName table, Identifier name) {
		if (!this.keys.remove(new Key(Kind.FOREIGN_KEY, key(table), this.signatures.name(name)))) {
			removeMember(table, name, Kind.CONSTRAINT, Kind.FOREIGN_KEY);
		}
	}

	private void removeMember(QualifiedName table, Identifier name, Kind... kinds) {
		Set<Key> members = Stream.of(kinds)
			.map((kind) -> new Key(kind, key(table), this.signatures.name(name)))
			.collect(Collectors.toSet());
		if (!this.keys.removeAll(members)) {
			this.setAside.addAll(members);
		}
	}

	/**
	 * Remove an index by its name alone, as databases have it whose index names are
	 * unique in a schema.
	 */
	void removeIndex(Identifier name) {
		String key = this.signatures.name(name);
		boolean removed = this.keys.removeIf((owned) -> owned.kind() == Kind.INDEX && owned.name().equals(key));
		if (!removed) {
			this.setAside.add(new Key(Kind.INDEX, "", key));
		}
	}

	/**
	 * Add an index.
	 */
	void addIndex(QualifiedName table, Identifier name) {
		if (!this.setAside.contains(new Key(Kind.INDEX, "", this.signatures.name(name)))) {
			add(Kind.INDEX, table, name);
		}
	}

	void renameType(QualifiedName from, Identifier to) {
		Key owned = new Key(Kind.TYPE, "", key(from));
		setAside(owned);
		if (this.keys.contains(owned)) {
			replace(owned, new Key(Kind.TYPE, "", key(from.withName(to))));
		}
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
		if (kind == Kind.COLUMN) {
			renameInShapes(key(table), this.signatures.name(from), this.signatures.name(to));
		}
	}

	/**
	 * A constraint without a name is known by its columns.
	 */
	private void renameInShapes(String table, String from, String to) {
		Pattern name = Pattern.compile("(?<![\\p{L}\\p{N}_$])" + Pattern.quote(from) + "(?![\\p{L}\\p{N}_$])");
		for (Key owned : List.copyOf(this.keys)) {
			if (owned.kind() == Kind.UNNAMED_CONSTRAINT && owned.table().equals(table)) {
				String shape = name.matcher(owned.name()).replaceAll(Matcher.quoteReplacement(to));
				replace(owned, new Key(owned.kind(), table, shape));
			}
		}
	}

	void rename(Kind kind, QualifiedName from, QualifiedName to) {
		if (contains(kind, from)) {
			replace(new Key(kind, "", key(from)), new Key(kind, "", key(to)));
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
