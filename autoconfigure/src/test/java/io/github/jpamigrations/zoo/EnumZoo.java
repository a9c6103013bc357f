package io.github.jpamigrations.zoo;

import java.util.stream.Stream;

import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Enums that gain and lose values.
 */
final class EnumZoo {

	private EnumZoo() {
	}

	static Stream<Change> changes() {
		String row = "insert into state (id, text, plain, number) values (1, 'ONE', 'ONE', 1)";
		return Stream.of(
				Change.of("C16 C17 enum gains a value, loses it")
					.state(Before.class)
					.rows(row)
					.state(After.class)
					.state(Before.class)
					.on(TestDatabase.MYSQL, TestDatabase.MARIADB, TestDatabase.POSTGRESQL),
				Change.of("C16 C17 enum gains a value in front")
					.state(Before.class)
					.rows(row)
					.state(InFront.class)
					.state(Before.class)
					.on(TestDatabase.MYSQL, TestDatabase.MARIADB, TestDatabase.POSTGRESQL),
				Change.of("C16 named enum comes and goes")
					.state(Family.Item.class)
					.rows(Family.ITEM_ROW)
					.state(Named.class)
					.state(Family.Item.class)
					.on(TestDatabase.POSTGRESQL, TestDatabase.H2),
				Change.of("C16 enum with values of its own")
					.state(ValuedBefore.class)
					.rows("insert into state (id, letter, number) values (1, 'a', 10)")
					.state(ValuedAfter.class)
					.state(ValuedBefore.class)
					.on(TestDatabase.MYSQL, TestDatabase.MARIADB, TestDatabase.POSTGRESQL),
				Change.of("C16 text to enum and back")
					.state(Text.class)
					.rows("insert into state (id, text) values (1, 'ONE')")
					.state(TextAsEnum.class)
					.state(Text.class),
				Change.of("C16 enum from ordinal to string")
					.state(Ordinal.class)
					.rows("insert into state (id) values (1)")
					.state(TextAsEnum.class)
					.state(Ordinal.class),
				Change.model("C16 C17 enums at first", After.class),
				Change.model("C16 named enums at first", Named.class).on(TestDatabase.POSTGRESQL, TestDatabase.H2));
	}

	static final class Before {

		enum Level {

			ONE, TWO

		}

		@Entity(name = "state")
		static class State extends Numbered {

			@Enumerated(EnumType.STRING)
			Level text;

			@Enumerated(EnumType.STRING)
			@Column(nullable = false)
			@ColumnDefault("'TWO'")
			Level required;

			@Enumerated(EnumType.STRING)
			@JdbcTypeCode(SqlTypes.VARCHAR)
			@Column(length = 10)
			Level plain;

			@Enumerated(EnumType.ORDINAL)
			Level number;

		}

	}

	static final class After {

		enum Level {

			ONE, TWO, THREE

		}

		@Entity(name = "state")
		static class State extends Numbered {

			@Enumerated(EnumType.STRING)
			Level text;

			@Enumerated(EnumType.STRING)
			@Column(nullable = false)
			@ColumnDefault("'TWO'")
			Level required;

			@Enumerated(EnumType.STRING)
			@JdbcTypeCode(SqlTypes.VARCHAR)
			@Column(length = 10)
			Level plain;

			@Enumerated(EnumType.ORDINAL)
			Level number;

		}

	}

	static final class InFront {

		enum Level {

			AAA, ONE, TWO

		}

		@Entity(name = "state")
		static class State extends Numbered {

			@Enumerated(EnumType.STRING)
			Level text;

			@Enumerated(EnumType.STRING)
			@Column(nullable = false)
			@ColumnDefault("'TWO'")
			Level required;

			@Enumerated(EnumType.STRING)
			@JdbcTypeCode(SqlTypes.VARCHAR)
			@Column(length = 10)
			Level plain;

			@Enumerated(EnumType.ORDINAL)
			Level number;

		}

	}

	static final class Named {

		enum Color {

			RED, GREEN, BLUE

		}

		@Entity(name = "state")
		static class State extends Numbered {

			@JdbcTypeCode(SqlTypes.NAMED_ENUM)
			Color color;

			@JdbcTypeCode(SqlTypes.NAMED_ENUM)
			@Column(name = "other_color")
			Color other;

			@JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
			Color ordered;

		}

	}

	static final class ValuedBefore {

		enum Letter {

			A("a"), B("b");

			@EnumeratedValue
			final String value;

			Letter(String value) {
				this.value = value;
			}

		}

		enum Number {

			TEN(10), TWENTY(20);

			@EnumeratedValue
			final int value;

			Number(int value) {
				this.value = value;
			}

		}

		@Entity(name = "state")
		static class State extends Numbered {

			@Enumerated(EnumType.STRING)
			Letter letter;

			Number number;

		}

	}

	static final class ValuedAfter {

		enum Letter {

			A("a"), B("b"), C("it's c");

			@EnumeratedValue
			final String value;

			Letter(String value) {
				this.value = value;
			}

		}

		enum Number {

			TEN(10), TWENTY(20), THIRTY(30);

			@EnumeratedValue
			final int value;

			Number(int value) {
				this.value = value;
			}

		}

		@Entity(name = "state")
		static class State extends Numbered {

			@Enumerated(EnumType.STRING)
			Letter letter;

			Number number;

		}

	}

	static final class Text {

		@Entity(name = "state")
		static class State extends Numbered {

			@Column(length = 20)
			String text;

		}

	}

	static final class TextAsEnum {

		@Entity(name = "state")
		static class State extends Numbered {

			@Enumerated(EnumType.STRING)
			@Column(length = 20)
			Before.Level text;

		}

	}

	static final class Ordinal {

		@Entity(name = "state")
		static class State extends Numbered {

			@Enumerated(EnumType.ORDINAL)
			Before.Level text;

		}

	}

}
