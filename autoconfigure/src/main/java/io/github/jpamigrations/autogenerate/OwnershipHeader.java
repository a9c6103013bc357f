package io.github.jpamigrations.autogenerate;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import io.github.jpamigrations.autogenerate.OwnedObjects.Kind;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Reads the header keys {@code creates} and {@code drops} of a revision: {@code table t},
 * {@code column t.c}, {@code index t.i}, {@code constraint t.k}, {@code sequence s},
 * {@code type e}; {@code column t.*} is every column of a table.
 */
final class OwnershipHeader {

	private static final Set<Kind> KINDS = EnumSet.of(Kind.TABLE, Kind.SEQUENCE, Kind.TYPE, Kind.COLUMN, Kind.INDEX,
			Kind.CONSTRAINT);

	private static final Set<Kind> PARTS = EnumSet.of(Kind.COLUMN, Kind.INDEX, Kind.CONSTRAINT);

	private final OwnedObjects owned;

	private final Revision revision;

	OwnershipHeader(OwnedObjects owned, Revision revision) {
		this.owned = owned;
		this.revision = revision;
	}

	void create(String entry) {
		Kind kind = kind(entry);
		QualifiedName name = name(entry);
		if (!PARTS.contains(kind)) {
			this.owned.add(kind, name);
		}
		else if (isAll(entry)) {
			this.owned.add(kind, table(name, entry), OwnedObjects.ANY);
		}
		else {
			this.owned.add(kind, table(name, entry), name.name());
		}
	}

	void drop(String entry) {
		Kind kind = kind(entry);
		QualifiedName name = name(entry);
		if (PARTS.contains(kind)) {
			this.owned.remove(kind, table(name, entry), name.name());
			if (kind == Kind.CONSTRAINT) {
				this.owned.remove(Kind.FOREIGN_KEY, table(name, entry), name.name());
			}
		}
		else {
			this.owned.remove(kind, name);
		}
	}

	private Kind kind(String entry) {
		String word = entry.strip().split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
		return KINDS.stream()
			.filter((kind) -> kind.name().equals(word))
			.findFirst()
			.orElseThrow(() -> unreadable(entry));
	}

	private QualifiedName name(String entry) {
		String text = entry.strip();
		String name = isAll(entry) ? text.substring(0, text.length() - 1) + '"' + OwnedObjects.ANY + '"' : text;
		TokenCursor cursor = new TokenCursor(name);
		cursor.skip();
		if (!cursor.hasName()) {
			throw unreadable(entry);
		}
		QualifiedName result = cursor.qualifiedName();
		if (cursor.hasMore()) {
			throw unreadable(entry);
		}
		return result;
	}

	private static boolean isAll(String entry) {
		return entry.strip().endsWith(".*");
	}

	/**
	 * Of a part, what would be a schema is the table.
	 */
	private QualifiedName table(QualifiedName part, String entry) {
		Identifier table = part.schema();
		if (table == null) {
			throw unreadable(entry);
		}
		return new QualifiedName(null, part.catalog(), table);
	}

	private OwnershipSyntaxException unreadable(String entry) {
		return new OwnershipSyntaxException(this.revision.location(), entry);
	}

}
