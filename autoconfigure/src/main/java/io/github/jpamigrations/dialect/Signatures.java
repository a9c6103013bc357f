package io.github.jpamigrations.dialect;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * What to compare: canonical texts of which equality means "the same on this database".
 * They are for comparing only and never written anywhere.
 */
public interface Signatures {

	/**
	 * Return the name under which the database finds a column, constraint or index.
	 */
	String name(Identifier identifier);

	/**
	 * Return the name under which the database finds a table, sequence or type, with its
	 * namespace.
	 */
	String name(QualifiedName name);

	/**
	 * Return the canonical type of a column, its collation or charset not included.
	 */
	String type(Column column);

	/**
	 * Return whether a column has the named type, or an array of it.
	 */
	default boolean isOfType(Column column, NamedType type) {
		return type(column).equals(name(type.name()));
	}

	/**
	 * Return what a composite type is made of, nothing for any other type.
	 */
	default List<String> attributes(NamedType type) {
		return List.of();
	}

	/**
	 * Return whether a column of the database has the collation that the model asks for,
	 * be it for the column or for its whole table. A model need not ask for any.
	 */
	default boolean hasCollation(Column current, Table currentTable, Column desired, Table desiredTable) {
		String wanted = desired.collation();
		return wanted == null || wanted.equalsIgnoreCase(current.collation());
	}

	/**
	 * Return the options of a table of the database as the model wants them, which are
	 * the same where the model does not ask for others.
	 */
	default Map<String, String> options(Table current, Table desired) {
		return current.options();
	}

	/**
	 * Return whether an index or check of the database keeps an option when it is made
	 * anew with other columns or another condition.
	 * @param options all its options
	 * @param unique whether it will be unique
	 */
	default boolean isLasting(String option, Map<String, String> options, boolean unique) {
		return false;
	}

	/**
	 * Return whether an index with these options is not seen by the optimizer, which the
	 * key of a table has to be.
	 */
	default boolean isHidden(Map<String, String> options) {
		return false;
	}

	/**
	 * Return the type of a column after columns of its table were renamed: MariaDB keeps
	 * a check behind it.
	 * @param renaming gives an expression the new names
	 */
	default Column.Type renamedType(Column column, UnaryOperator<String> renaming) {
		return column.type();
	}

	/**
	 * Return the name of a constraint after its table was renamed: MySQL and MariaDB name
	 * some of them after the table.
	 */
	default @Nullable Identifier renamedConstraint(Constraint constraint, QualifiedName from, QualifiedName to) {
		return constraint.name();
	}

	/**
	 * Return the check that counts as a part of the type of a column, {@code null} where
	 * there is none: MariaDB keeps some with the column.
	 */
	default @Nullable String checkBehindType(Column column) {
		return null;
	}

	/**
	 * Return the canonical default, {@code null} where there is none. A literal and SQL
	 * that means this literal have the same one.
	 */
	@Nullable String defaultValue(Column column);

	/**
	 * Return the canonical text of a check condition, computed column, index expression
	 * or predicate: the same for equal token streams, without what the server adds by
	 * circumstance (parentheses around the whole, casts on PostgreSQL, charset
	 * introducers on MySQL).
	 */
	String expression(String sql);

	/**
	 * Return the tokens of SQL text, strings and quoted names as one token each.
	 */
	default List<String> tokens(String sql) {
		return ExpressionTokens.of(sql);
	}

	/**
	 * Return the tokens of a check condition as a person would write it, without what the
	 * server adds by circumstance.
	 */
	default List<String> conditionTokens(String sql) {
		return tokens(sql);
	}

	/**
	 * Return the canonical form of a sequence, without its name.
	 */
	String sequence(Sequence sequence);

	/**
	 * Return the desired schema together with what the server will make by itself, so
	 * that both sides of a comparison are complete: the indexes that MySQL and MariaDB
	 * make for foreign keys.
	 */
	DatabaseSchema complete(DatabaseSchema desired);

	/**
	 * Return whether renaming a column also renames it in the checks, computed columns
	 * and index expressions that use it; otherwise the server refuses as long as there
	 * are any.
	 */
	default boolean renamesInExpressions() {
		return true;
	}

	/**
	 * Return whether a change of type can lose values or fail on existing rows: shorter,
	 * less precise, or of another family.
	 */
	boolean narrows(Column from, Column to);

	/**
	 * Return the name that a constraint without one gets when it is added to a table, be
	 * it made up by the database or by us, {@code null} where it is found without.
	 * @param attempt how many such names are taken already
	 */
	@Nullable Identifier madeUpName(QualifiedName table, Constraint constraint, int attempt);

	/**
	 * Return whether checks can be read; otherwise they are made with their table or
	 * column and not compared.
	 */
	default boolean comparesChecks() {
		return true;
	}

	/**
	 * Return whether the catalog tells whether an index descends; otherwise that is not
	 * compared.
	 */
	default boolean comparesIndexOrder() {
		return true;
	}

	/**
	 * Return whether a unique index that descends is surely another thing than a unique
	 * constraint.
	 */
	default boolean comparesUniqueOrder() {
		return comparesIndexOrder();
	}

	/**
	 * Return whether a foreign key takes any index over its columns for its own, be it
	 * that of a unique constraint, so that the index can't go under it.
	 */
	default boolean foreignKeysTakeIndexes() {
		return false;
	}

	/**
	 * Return whether a change of type rewrites the checks of the column in a way that the
	 * change back does not take back.
	 */
	default boolean changesOfTypeRewriteChecks() {
		return false;
	}

	/**
	 * Return whether the type of a column can't change as long as a view uses it.
	 */
	default boolean viewsHoldTypes() {
		return false;
	}

}
