package io.github.jpamigrations.autogenerate;

import java.util.List;
import java.util.Set;

import io.github.jpamigrations.autogenerate.OwnedObjects.Kind;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Reads from statements which objects they make, rename and drop. It understands the
 * shapes that our own renderer writes and their usual variants; what it can't read makes
 * nothing, which errs to a finding and never to a drop.
 */
final class StatementScanner {

	private static final Set<String> ELEMENT_WORDS = Set.of("constraint", "primary", "unique", "check", "foreign",
			"index", "key", "fulltext", "spatial", "exclude", "like", "period");

	/** Words that begin a constraint or an index, but are also names of columns. */
	private static final Set<String> PERHAPS_NAMES = Set.of("index", "key", "fulltext", "spatial", "exclude", "period");

	private static final Set<String> NO_TYPES = Set.of("(", "using", "for", "index", "key");

	private final OwnedObjects owned;

	StatementScanner(OwnedObjects owned) {
		this.owned = owned;
	}

	void scan(String sql) {
		this.owned.addStatement(sql);
		TokenCursor cursor = new TokenCursor(sql);
		if (cursor.take("create")) {
			create(cursor);
		}
		else if (cursor.take("alter")) {
			alter(cursor);
		}
		else if (cursor.take("drop")) {
			drop(cursor);
		}
		else if (cursor.take("rename") && cursor.take("table")) {
			do {
				QualifiedName from = cursor.qualifiedName();
				cursor.take("to");
				renameTable(from, cursor.qualifiedName());
			}
			while (cursor.take(","));
		}
	}

	private void create(TokenCursor cursor) {
		cursor.takeAny(Set.of("unlogged", "cached", "memory", "or", "replace", "unique", "fulltext", "spatial"));
		if (cursor.take("table")) {
			cursor.takeIfNotExists();
			createTable(cursor.qualifiedName(), cursor);
		}
		else if (cursor.take("index")) {
			cursor.take("concurrently");
			cursor.takeIfNotExists();
			Identifier index = cursor.qualifiedName().name();
			cursor.skipTo("on");
			this.owned.addIndex(cursor.qualifiedName(), index);
		}
		else if (cursor.take("sequence")) {
			cursor.takeIfNotExists();
			this.owned.add(Kind.SEQUENCE, cursor.qualifiedName());
		}
		else if (cursor.take("type") || cursor.take("domain")) {
			cursor.takeIfNotExists();
			this.owned.add(Kind.TYPE, cursor.qualifiedName());
		}
	}

	private void createTable(QualifiedName table, TokenCursor cursor) {
		this.owned.add(Kind.TABLE, table);
		if (cursor.take("(")) {
			cursor.parts().forEach((element) -> addElement(table, element));
		}
	}

	private void addElement(QualifiedName table, TokenCursor element) {
		if (element.peekIn(ELEMENT_WORDS) && !isColumn(element)) {
			addConstraintOrIndex(table, element);
		}
		else {
			addColumn(table, element);
		}
	}

	/**
	 * Return whether an element that begins with such a word is a column of that name:
	 * {@code key varchar(255)}, not {@code key name (column)} or
	 * {@code key name ((expression))}.
	 */
	private static boolean isColumn(TokenCursor element) {
		boolean ofColumns = element.peekIn(2, Set.of("(")) && (element.hasName(3) || element.peekIn(3, Set.of("(")));
		return element.peekIn(PERHAPS_NAMES) && element.hasName(1) && !element.peekIn(1, NO_TYPES) && !ofColumns
				&& !element.peekIn(2, Set.of("using"));
	}

	private void addColumn(QualifiedName table, TokenCursor element) {
		if (element.hasName()) {
			Identifier column = element.name();
			this.owned.add(Kind.COLUMN, table, column);
			columnConstraints(table, column, element);
		}
	}

	private void columnConstraints(QualifiedName table, Identifier column, TokenCursor element) {
		while (element.hasMore()) {
			if (element.take("unique")) {
				this.owned.add(Kind.UNNAMED_CONSTRAINT, table, this.owned.shape("unique", List.of(column)));
			}
			else if (element.take("references")) {
				this.owned.add(Kind.UNNAMED_CONSTRAINT, table, this.owned.shape("foreign", List.of(column)));
			}
			else if (element.take("check")) {
				addCheck(table, element);
			}
			else if (element.take("constraint")) {
				this.owned.add(Kind.CONSTRAINT, table, element.name());
			}
			else {
				element.skip();
			}
		}
	}

	private void addCheck(QualifiedName table, TokenCursor element) {
		element.take("(");
		String shape = "check " + this.owned.expression(element.textUntilClosing());
		this.owned.add(Kind.UNNAMED_CONSTRAINT, table, shape);
	}

	private void addConstraintOrIndex(QualifiedName table, TokenCursor element) {
		boolean named = element.take("constraint") && !element.peekIn(ELEMENT_WORDS);
		if (named) {
			Identifier name = element.name();
			this.owned.add(element.peekIn(Set.of("foreign")) ? Kind.FOREIGN_KEY : Kind.CONSTRAINT, table, name);
		}
		if (element.take("check")) {
			if (!named) {
				addCheck(table, element);
			}
			return;
		}
		if (element.take("primary") || element.peekIn(Set.of("foreign"))) {
			String kind = element.peekIn(Set.of("foreign")) ? "foreign" : "primary";
			element.skipTo("(");
			if (!named) {
				this.owned.add(Kind.UNNAMED_CONSTRAINT, table, this.owned.shape(kind, element.names()));
			}
			return;
		}
		boolean unique = element.take("unique");
		element.takeAny(Set.of("fulltext", "spatial", "index", "key"));
		if (element.hasName() && !element.peekIn(Set.of("("))) {
			Identifier name = element.name();
			this.owned.add(Kind.INDEX, table, name);
			this.owned.add(Kind.CONSTRAINT, table, name);
		}
		else if (unique && !named && element.take("(")) {
			this.owned.add(Kind.UNNAMED_CONSTRAINT, table, this.owned.shape("unique", element.names()));
		}
	}

	private void alter(TokenCursor cursor) {
		if (cursor.take("table")) {
			cursor.takeIfExists();
			cursor.take("only");
			QualifiedName table = cursor.qualifiedName();
			cursor.parts().forEach((action) -> alterTable(table, action));
		}
		else if (cursor.take("sequence")) {
			cursor.takeIfExists();
			QualifiedName from = cursor.qualifiedName();
			if (cursor.take("rename") && cursor.take("to")) {
				this.owned.rename(Kind.SEQUENCE, from, from.withName(cursor.name()));
			}
		}
		else if (cursor.take("index")) {
			cursor.takeIfExists();
			Identifier from = cursor.qualifiedName().name();
			if (cursor.take("rename") && cursor.take("to")) {
				this.owned.renameIndex(from, cursor.name());
			}
		}
		else if (cursor.take("type") || cursor.take("domain")) {
			QualifiedName from = cursor.qualifiedName();
			if (cursor.take("rename") && cursor.take("to")) {
				this.owned.renameType(from, cursor.name());
			}
		}
	}

	private void alterTable(QualifiedName table, TokenCursor action) {
		if (action.take("add")) {
			boolean column = action.take("column");
			action.takeIfNotExists();
			if (action.take("(")) {
				action.parts().forEach((element) -> addElement(table, element));
			}
			else if (column) {
				addColumn(table, action);
			}
			else {
				addElement(table, action);
			}
		}
		else if (action.take("drop")) {
			dropFromTable(table, action);
		}
		else if (action.take("rename")) {
			renameInTable(table, action);
		}
		else if (action.take("change")) {
			action.take("column");
			this.owned.rename(Kind.COLUMN, table, action.name(), action.name());
		}
		else if (action.take("alter")) {
			action.take("column");
			Identifier column = action.name();
			if (action.take("rename") && action.take("to")) {
				this.owned.rename(Kind.COLUMN, table, column, action.name());
			}
		}
	}

	private void dropFromTable(QualifiedName table, TokenCursor action) {
		if (action.take("foreign")) {
			action.skip();
			action.takeIfExists();
			this.owned.removeForeignKey(table, action.name());
		}
		else if (action.peekIn(Set.of("constraint", "check"))) {
			action.skip();
			action.takeIfExists();
			this.owned.removeMember(table, action.name());
		}
		else if (action.peekIn(Set.of("index", "key"))) {
			action.skip();
			action.takeIfExists();
			this.owned.removeIndex(table, action.name());
		}
		else if (!action.take("primary")) {
			action.take("column");
			action.takeIfExists();
			if (action.hasName()) {
				this.owned.remove(Kind.COLUMN, table, action.name());
			}
		}
	}

	private void renameInTable(QualifiedName table, TokenCursor action) {
		if (action.take("to") || action.take("as")) {
			renameTable(table, action.qualifiedName());
			return;
		}
		Kind kind = Kind.COLUMN;
		if (action.take("constraint")) {
			kind = Kind.CONSTRAINT;
		}
		else if (action.take("index") || action.take("key")) {
			kind = Kind.INDEX;
		}
		else {
			action.take("column");
		}
		Identifier from = action.name();
		if (action.take("to")) {
			Identifier to = action.name();
			this.owned.rename(kind, table, from, to);
			if (kind == Kind.INDEX) {
				this.owned.rename(Kind.CONSTRAINT, table, from, to);
			}
			else if (kind == Kind.CONSTRAINT) {
				this.owned.rename(Kind.FOREIGN_KEY, table, from, to);
			}
		}
	}

	/**
	 * MariaDB renames a sequence as a table.
	 */
	private void renameTable(QualifiedName from, QualifiedName to) {
		boolean moves = to.catalog() != null || to.schema() != null;
		QualifiedName target = moves ? to : from.withName(to.name());
		this.owned.renameTable(from, target);
		this.owned.rename(Kind.SEQUENCE, from, target);
	}

	private void drop(TokenCursor cursor) {
		if (cursor.take("table")) {
			cursor.takeIfExists();
			do {
				this.owned.remove(Kind.TABLE, cursor.qualifiedName());
			}
			while (cursor.take(","));
		}
		else if (cursor.take("index")) {
			cursor.take("concurrently");
			cursor.takeIfExists();
			Identifier index = cursor.qualifiedName().name();
			if (cursor.take("on")) {
				this.owned.removeIndex(cursor.qualifiedName(), index);
			}
			else {
				this.owned.removeIndex(index);
			}
		}
		else if (cursor.take("sequence")) {
			cursor.takeIfExists();
			this.owned.remove(Kind.SEQUENCE, cursor.qualifiedName());
		}
		else if (cursor.take("type") || cursor.take("domain")) {
			cursor.takeIfExists();
			this.owned.remove(Kind.TYPE, cursor.qualifiedName());
		}
	}

}
