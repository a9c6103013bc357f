package io.github.jpamigrations.zoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;

import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;

/**
 * Nullability, defaults, comments, computed columns and collations.
 */
@SuppressWarnings("deprecation")
final class DefaultZoo {

	private DefaultZoo() {
	}

	static Stream<Change> changes() {
		String row = "insert into thing (id, name, amount) values (1, 'first', 2)";
		return Stream.of(
				Change.of("C13 nullable and not")
					.state(Required.class)
					.rows(row)
					.state(Optional.class)
					.state(Required.class),
				Change.of("C13 required, with nulls in rows")
					.state(Optional.class)
					.rows(row, "insert into thing (id) values (2)")
					.state(Required.class)
					.state(Optional.class),
				Change.of("C14 default")
					.state(Required.class)
					.rows(row)
					.state(Defaulted.class)
					.state(OtherDefaults.class)
					.state(Expressions.class)
					.state(Required.class),
				Change.model("C14 default at first", Expressions.class),
				Change.of("C15 column comment")
					.state(Required.class)
					.rows(row)
					.state(Commented.class)
					.state(OtherComment.class)
					.state(Required.class),
				Change.model("C15 column comment at first", Commented.class),
				Change.of("C19 computed column")
					.state(Required.class)
					.rows(row)
					.state(Computed.class)
					.state(OtherComputed.class)
					.state(Required.class),
				Change.model("C19 computed column at first", Computed.class),
				Change.of("C20 collation")
					.state(Required.class)
					.rows(row)
					.state(MySqlCollated.class)
					.state(MySqlCollatedOtherwise.class)
					.on(TestDatabase.MYSQL, TestDatabase.MARIADB),
				Change.of("C20 collation")
					.state(Required.class)
					.rows(row)
					.state(PostgreSqlCollated.class)
					.state(PostgreSqlCollatedOtherwise.class)
					.on(TestDatabase.POSTGRESQL));
	}

	static final class Required {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@Column(length = 20, nullable = false)
			String name;

			int amount;

		}

	}

	static final class Optional {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			Integer amount;

		}

	}

	static final class Defaulted {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@Column(length = 20, nullable = false)
			@ColumnDefault("'it''s'")
			String name;

			@ColumnDefault("7")
			int amount;

		}

	}

	static final class OtherDefaults {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@Column(length = 20, nullable = false)
			@ColumnDefault("''")
			String name;

			@ColumnDefault("-1")
			int amount;

		}

	}

	static final class Expressions {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@Column(length = 20, nullable = false)
			@ColumnDefault("(concat('a', 'b'))")
			String name;

			@ColumnDefault("(3 + 4)")
			int amount;

			@ColumnDefault("current_timestamp")
			@Column(secondPrecision = 0)
			LocalDateTime since;

			@ColumnDefault("'2020-01-01'")
			LocalDate listed;

			@ColumnDefault("false")
			boolean done;

			@ColumnDefault("0.5")
			@Column(precision = 5, scale = 2)
			BigDecimal half;

			@ColumnDefault("1e3")
			double exact;

		}

	}

	static final class Commented {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@Column(length = 20, nullable = false)
			@Comment("What it is called: \"name\" more")
			String name;

			@Column(comment = "How many")
			int amount;

		}

	}

	static final class OtherComment {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@Column(length = 20, nullable = false)
			@Comment("Wie es heißt; /* nicht */ -- anders")
			String name;

			@Column(comment = "How many of them")
			int amount;

		}

	}

	static final class Computed {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@Column(length = 20, nullable = false)
			String name;

			int amount;

			@GeneratedColumn("amount * 2")
			int twice;

			@GeneratedColumn("upper(name)")
			@Column(length = 20)
			String loud;

		}

	}

	static final class OtherComputed {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@Column(length = 20, nullable = false)
			String name;

			int amount;

			@GeneratedColumn("amount * 2 + 1")
			int twice;

			@GeneratedColumn("lower(name)")
			@Column(length = 20)
			String loud;

		}

	}

	static final class MySqlCollated {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@Column(length = 20, nullable = false)
			@Collate("utf8mb4_bin")
			String name;

			int amount;

		}

	}

	static final class MySqlCollatedOtherwise {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@Column(length = 20, nullable = false)
			@Collate("utf8mb4_german2_ci")
			String name;

			int amount;

		}

	}

	static final class PostgreSqlCollated {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@Column(length = 20, nullable = false)
			@Collate("C")
			String name;

			int amount;

		}

	}

	static final class PostgreSqlCollatedOtherwise {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@Column(length = 20, nullable = false)
			@Collate("POSIX")
			String name;

			int amount;

		}

	}

}
