package io.github.jpamigrations.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name the name
 * @param type the type
 * @param nullable whether NULL is allowed
 * @param defaultValue the default that the server applies, absent when there is none
 * @param generation how the server makes the value, absent for an ordinary column
 * @param collation the collation where it differs from the table's, else absent
 * @param comment the comment, absent when there is none
 * @param options what the database keeps beside these, in its own terms ("on update",
 * "invisible"), in a deterministic order; rendered, never compared
 */
public record Column(Identifier name, Type type, boolean nullable, @Nullable Default defaultValue,
		@Nullable Generation generation, @Nullable String collation, @Nullable String comment,
		Map<String, String> options) {

	/**
	 * The option that holds a value that older rows can be given, as SQL.
	 */
	public static final String PLACEHOLDER = "placeholder";

	/**
	 * The option that holds what such a value has to meet, where only a person can tell.
	 */
	public static final String CONDITION = "condition of the placeholder";

	/**
	 * The option of a column of the model that holds the least position of its list,
	 * where a check of it that the database has may stay.
	 */
	public static final String FIRST_POSITION = "first position";

	public Column {
		options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
	}

	/**
	 * Return this column under another name.
	 */
	public Column withName(Identifier other) {
		return new Column(other, this.type, this.nullable, this.defaultValue, this.generation, this.collation,
				this.comment, this.options);
	}

	/**
	 * Return this column with NULL allowed or not.
	 */
	public Column withNullable(boolean other) {
		return new Column(this.name, this.type, other, this.defaultValue, this.generation, this.collation, this.comment,
				this.options);
	}

	/**
	 * Return this column with a value that older rows can be given.
	 */
	public Column withPlaceholder(String sql) {
		return withOption(PLACEHOLDER, sql);
	}

	/**
	 * Return this column with a condition that the value of older rows has to meet.
	 */
	public Column withCondition(String sql) {
		return withOption(CONDITION, sql);
	}

	/**
	 * Return this column with the least position of the list whose positions it holds.
	 */
	public Column withFirstPosition(int position) {
		return withOption(FIRST_POSITION, Integer.toString(position));
	}

	private Column withOption(String key, String value) {
		Map<String, String> all = new LinkedHashMap<>(this.options);
		all.put(key, value);
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.generation, this.collation,
				this.comment, all);
	}

	/**
	 * Return this column with another type.
	 */
	public Column withType(Type other) {
		return new Column(this.name, other, this.nullable, this.defaultValue, this.generation, this.collation,
				this.comment, this.options);
	}

	/**
	 * The type of a column.
	 *
	 * @param sql the whole type as the database is told it: {@code varchar(255)},
	 * {@code numeric(38,2)}, {@code enum ('A','B')}
	 * @param jdbcCode the code of {@link java.sql.Types} or
	 * {@code org.hibernate.type.SqlTypes}, {@link java.sql.Types#OTHER} where unknown
	 * @param length the length in characters or bytes where the type has one
	 * @param precision the number of digits, or of fractional seconds of a time
	 * @param scale the number of digits behind the point
	 * @param enumValues the values of an enum, written into the type or those of a named
	 * one, else empty
	 */
	public record Type(String sql, int jdbcCode, @Nullable Long length, @Nullable Integer precision,
			@Nullable Integer scale, List<String> enumValues) {

		private static final Pattern UNNAMED_ENUM = Pattern.compile("(?i)enum\\s*\\(");

		public Type {
			enumValues = List.copyOf(enumValues);
		}

		/**
		 * Return whether it is an enum whose values stand in the type itself. Servers
		 * number such values; those of a type with a name have no numbers.
		 */
		public boolean isUnnamedEnum() {
			return !this.enumValues.isEmpty() && UNNAMED_ENUM.matcher(this.sql).lookingAt();
		}

		/**
		 * Return the values of this enum that another one does not have.
		 */
		public List<String> removedValues(Type other) {
			return this.enumValues.stream().filter((value) -> !other.enumValues.contains(value)).toList();
		}

	}

	/**
	 * The default of a column.
	 */
	public sealed interface Default {

		/**
		 * A literal.
		 *
		 * @param value the value itself, without quotes and escapes
		 */
		record Literal(String value) implements Default {

		}

		/**
		 * Anything that the server evaluates, or SQL that somebody wrote into the model
		 * ({@code @ColumnDefault}), a quoted literal included.
		 *
		 * @param sql the text as it stands behind DEFAULT
		 */
		record Expression(String sql) implements Default {

		}

	}

	/**
	 * How the server makes the value of a column.
	 */
	public sealed interface Generation {

		/**
		 * AUTO_INCREMENT, or GENERATED BY DEFAULT AS IDENTITY.
		 */
		record Identity() implements Generation {

		}

		/**
		 * Computed from other columns.
		 *
		 * @param expression the expression
		 * @param stored whether the value is stored, otherwise computed at each read
		 */
		record Computed(String expression, boolean stored) implements Generation {

		}

	}

}
