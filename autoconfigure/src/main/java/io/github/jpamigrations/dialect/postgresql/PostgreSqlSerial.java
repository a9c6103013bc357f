package io.github.jpamigrations.dialect.postgresql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Serial columns, as databases from before identity columns have them. A usual one is
 * written with the word serial; one whose sequence has another name or other options is
 * written out as sequence, default and ownership.
 */
final class PostgreSqlSerial {

	private static final Map<String, String> WORDS = Map.of("smallint", "smallserial", "integer", "serial", "bigint",
			"bigserial");

	private PostgreSqlSerial() {
	}

	/**
	 * Return the options of a serial column, which name the sequence if the column is not
	 * a usual one.
	 */
	static Map<String, String> options(Map<String, String> options, String sequence, boolean nullable, String type) {
		if (options.size() == 1 && !nullable && WORDS.containsKey(type)) {
			return options;
		}
		Map<String, String> result = new LinkedHashMap<>(options);
		result.put(PostgreSqlOptions.SEQUENCE_NAME, sequence);
		return result;
	}

	static boolean isSerial(Column column) {
		return column.generation() instanceof Column.Generation.Identity
				&& PostgreSqlOptions.SERIAL.equals(column.options().get(PostgreSqlOptions.GENERATED));
	}

	private static boolean isWrittenOut(Column column) {
		return isSerial(column) && column.options().containsKey(PostgreSqlOptions.SEQUENCE_NAME);
	}

	/**
	 * Return the type of a column as it is written.
	 */
	static String type(Column column) {
		String type = column.type().sql();
		return isSerial(column) ? WORDS.getOrDefault(PostgreSqlType.parse(type).toString(), type) : type;
	}

	/**
	 * Return the sequence of an identity or serial column.
	 */
	static QualifiedName sequence(QualifiedName table, Column column) {
		String name = column.options().get(PostgreSqlOptions.SEQUENCE_NAME);
		return table
			.withName(Identifier.quoted((name != null) ? name : PostgreSqlNames.sequence(table, column.name())));
	}

	/**
	 * Return the column with what a default is instead of what has to be written out, and
	 * without the name of a sequence that the server gives by itself.
	 */
	static Column plain(QualifiedName table, Column column) {
		if (isWrittenOut(column)) {
			return withDefault(table, column);
		}
		String madeUp = PostgreSqlNames.sequence(table, column.name());
		if (!madeUp.equals(column.options().get(PostgreSqlOptions.SEQUENCE_NAME))) {
			return column;
		}
		Map<String, String> options = new LinkedHashMap<>(column.options());
		options.remove(PostgreSqlOptions.SEQUENCE_NAME);
		return new Column(column.name(), column.type(), column.nullable(), column.defaultValue(), column.generation(),
				column.collation(), column.comment(), options);
	}

	private static Column withDefault(QualifiedName table, Column column) {
		return new Column(column.name(), column.type(), column.nullable(),
				new Column.Default.Expression(nextValue(table, column)), null, column.collation(), column.comment(),
				Map.of());
	}

	/**
	 * Return the default of a serial column.
	 */
	static String nextValue(QualifiedName table, Column column) {
		return "nextval(" + PostgreSqlTokens.string(name(table, column)) + "::regclass)";
	}

	/**
	 * Return what makes the sequence before the column is made.
	 */
	static List<String> before(QualifiedName table, Column column) {
		return isWrittenOut(column) ? List.of(create(table, column)) : List.of();
	}

	/**
	 * Return the statement that creates the sequence.
	 */
	static String create(QualifiedName table, Column column) {
		Map<String, String> options = new LinkedHashMap<>(column.options());
		String type = PostgreSqlType.parse(column.type().sql()).toString();
		if (!"bigint".equals(type) && WORDS.containsKey(type)) {
			options.putIfAbsent(PostgreSqlOptions.AS, type);
		}
		return "CREATE SEQUENCE " + name(table, column) + PostgreSqlSequenceClauses.of(options);
	}

	/**
	 * Return what makes the column the owner of its sequence.
	 */
	static List<String> after(QualifiedName table, Column column) {
		return isWrittenOut(column) ? List.of(own(table, column)) : List.of();
	}

	/**
	 * Return the statement that makes the column the owner of its sequence.
	 */
	static String own(QualifiedName table, Column column) {
		return "ALTER SEQUENCE " + name(table, column) + " OWNED BY " + PostgreSqlNames.RULES.render(table) + "."
				+ PostgreSqlNames.RULES.render(column.name());
	}

	private static String name(QualifiedName table, Column column) {
		return PostgreSqlNames.RULES.render(sequence(table, column));
	}

}
