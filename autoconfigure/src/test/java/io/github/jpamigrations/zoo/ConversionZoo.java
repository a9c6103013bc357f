package io.github.jpamigrations.zoo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

/**
 * Attributes of other types and keys of other generators, where the server does not take
 * the old values for new ones by itself.
 */
final class ConversionZoo {

	private ConversionZoo() {
	}

	static Stream<Change> changes() {
		String thing = "insert into thing (id) values (1)";
		String pet = "insert into pet (id) values (1)";
		return Stream.of(
				Change.of("C8 C12 times, dates, numbers and truth, no values")
					.state(Time.class)
					.rows(thing)
					.state(Moment.class)
					.state(Number.class)
					.state(Day.class)
					.state(ZonedTime.class)
					.state(Truth.class)
					.state(Point.class)
					.state(Time.class),
				Change.of("C18 array, JSON, large object, array, no values")
					.state(Texts.class)
					.rows(thing)
					.state(Json.class)
					.state(Large.class)
					.state(Numbers.class)
					.state(Texts.class),
				Change.of("C18 large object to JSON")
					.state(Large.class)
					.rows("insert into thing (id, x) values (1, lo_from_bytea(0, '{\"a\": \"b\"}'))")
					.state(Json.class)
					.state(Large.class)
					.on(TestDatabase.POSTGRESQL),
				Change.of("C18 large object to number")
					.state(Large.class)
					.rows("insert into thing (id, x) values (1, lo_from_bytea(0, '42'))")
					.state(Number.class)
					.state(Large.class)
					.on(TestDatabase.POSTGRESQL),
				Change.of("C18 duration as nanoseconds and as interval")
					.state(Nanoseconds.class)
					.rows("insert into thing (id, x) values (1, 5000000000)")
					.state(Interval.class)
					.state(Nanoseconds.class)
					.on(TestDatabase.POSTGRESQL),
				Change.of("C16 named enum to ordinal, no values")
					.state(NamedEnum.class)
					.rows(thing)
					.state(Ordinal.class)
					.state(NamedEnum.class)
					.on(TestDatabase.POSTGRESQL, TestDatabase.H2),
				Change.of("C2 C22 rows that are not deleted")
					.state(Kept.class)
					.rows("insert into thing (id) values (1)",
							"insert into thing_tags (thing_id, tags) values (1, 'a')")
					.state(Deletable.class)
					.state(DeletableByLetter.class)
					.state(Kept.class)
					// H2 can't evaluate a check with IN once the connection that made it
					// is closed.
					.on(TestDatabase.MYSQL, TestDatabase.MARIADB, TestDatabase.POSTGRESQL),
				Change.of("S3 C8 identity becomes a text under a foreign key")
					.state(IdentityKey.class)
					.rows(pet)
					.state(TextKey.class)
					.state(IdentityKey.class),
				Change.of("S2 S3 table generator becomes a sequence of its name")
					.state(NumbersTable.class)
					.rows("insert into thing (id) values (7)")
					.state(NumbersSequence.class)
					.state(NumbersTable.class));
	}

	static final class Time {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			LocalTime x;

		}

	}

	static final class ZonedTime {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			OffsetTime x;

		}

	}

	static final class Moment {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			LocalDateTime x;

		}

	}

	static final class Point {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			Instant x;

		}

	}

	static final class Day {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			LocalDate x;

		}

	}

	static final class Number {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			Integer x;

		}

	}

	static final class Truth {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			Boolean x;

		}

	}

	static final class Texts {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			String[] x;

		}

	}

	static final class Numbers {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			Long[] x;

		}

	}

	static final class Json {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@JdbcTypeCode(SqlTypes.JSON)
			Map<String, String> x;

		}

	}

	static final class Large {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@Lob
			String x;

		}

	}

	static final class Nanoseconds {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			Duration x;

		}

	}

	static final class Interval {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
			Duration x;

		}

	}

	enum Level {

		ONE, TWO

	}

	static final class NamedEnum {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@JdbcTypeCode(SqlTypes.NAMED_ENUM)
			Level x;

		}

	}

	static final class Ordinal {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@Enumerated(EnumType.ORDINAL)
			Level x;

		}

	}

	static final class Kept {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@ElementCollection
			@Column(length = 20)
			Set<String> tags;

		}

	}

	static final class Deletable {

		@Entity(name = "thing")
		@SoftDelete(strategy = SoftDeleteType.ACTIVE)
		static class Thing extends Numbered {

			@ElementCollection
			@Column(length = 20)
			@SoftDelete
			Set<String> tags;

		}

	}

	static final class DeletableByLetter {

		@Entity(name = "thing")
		@SoftDelete(columnName = "gone", converter = TrueFalseConverter.class)
		static class Thing extends Numbered {

			@ElementCollection
			@Column(length = 20)
			@SoftDelete(strategy = SoftDeleteType.ACTIVE, converter = YesNoConverter.class)
			Set<String> tags;

		}

	}

	static final class IdentityKey {

		@Entity(name = "owner_t")
		static class Owner {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Long id;

		}

		@Entity(name = "pet")
		static class Pet extends Numbered {

			@ManyToOne
			Owner owner;

		}

	}

	static final class TextKey {

		@Entity(name = "owner_t")
		static class Owner {

			@Id
			@Column(length = 36)
			String id;

		}

		@Entity(name = "pet")
		static class Pet extends Numbered {

			@ManyToOne
			Owner owner;

		}

	}

	static final class NumbersTable {

		@Entity(name = "thing")
		static class Thing {

			@Id
			@GeneratedValue(generator = "numbers")
			@TableGenerator(name = "numbers", table = "numbers")
			Long id;

		}

	}

	static final class NumbersSequence {

		@Entity(name = "thing")
		static class Thing {

			@Id
			@GeneratedValue(generator = "numbers")
			@SequenceGenerator(name = "numbers", sequenceName = "numbers")
			Long id;

		}

	}

}
