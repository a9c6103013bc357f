package io.github.jpamigrations.zoo;

import java.util.UUID;
import java.util.stream.Stream;

import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.UuidGenerator;

/**
 * Sequences and other generators of keys.
 */
final class GeneratorZoo {

	private GeneratorZoo() {
	}

	static Stream<Change> changes() {
		return Stream.of(
				Change.of("S1 sequence")
					.state(Family.Item.class)
					.rows(Family.ITEM_ROW)
					.state(Family.Item.class, Increment10.class)
					.state(Family.Item.class, Increment25.class)
					.state(Family.Item.class),
				Change.of("S2 table generator")
					.state(Family.Item.class)
					.rows(Family.ITEM_ROW)
					.state(Family.Item.class, Tables.class)
					.state(Family.Item.class),
				Change.of("S3 identity to sequence")
					.state(Identity.class)
					.rows("insert into counted (name) values ('first')")
					.state(Sequence.class)
					.state(Identity.class),
				Change.of("S3 assigned to identity")
					.state(Assigned.class)
					.rows("insert into counted (id, name) values (7, 'first')")
					.state(Identity.class)
					.state(Assigned.class),
				Change.of("S3 sequence to table")
					.state(Sequence.class)
					.rows("insert into counted (id, name) values (7, 'first')")
					.state(TableCounted.class)
					.state(Sequence.class),
				Change.model("S1 sequences at first", Sequences.class),
				Change.model("S1 options of a sequence", Options.class).on(TestDatabase.POSTGRESQL, TestDatabase.H2),
				Change.model("S2 tables at first", Tables.class), Change.model("S3 others at first", Others.class));
	}

	static final class Increment10 {

		@Entity(name = "numbered")
		static class Thing {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
			@SequenceGenerator(name = "numbers", sequenceName = "numbers", allocationSize = 10)
			Long id;

		}

	}

	static final class Increment25 {

		@Entity(name = "numbered")
		static class Thing {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
			@SequenceGenerator(name = "numbers", sequenceName = "numbers", allocationSize = 25)
			Long id;

		}

	}

	static final class Identity {

		@Entity(name = "counted")
		static class Counted extends Generated {

			String name;

		}

	}

	static final class Assigned {

		@Entity(name = "counted")
		static class Counted extends Numbered {

			String name;

		}

	}

	static final class Sequence {

		@Entity(name = "counted")
		static class Counted {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE)
			Long id;

			String name;

		}

	}

	static final class TableCounted {

		@Entity(name = "counted")
		static class Counted {

			@Id
			@GeneratedValue(strategy = GenerationType.TABLE)
			Long id;

			String name;

		}

	}

	static final class Sequences {

		@Entity(name = "one")
		static class One {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ones")
			@SequenceGenerator(name = "ones", sequenceName = "ones", initialValue = 10, allocationSize = 5)
			Long id;

		}

		@Entity(name = "two")
		static class Two {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "negatives")
			@SequenceGenerator(name = "negatives", sequenceName = "negatives", initialValue = -5, allocationSize = 1)
			Long id;

		}

		@Entity(name = "three")
		static class Three {

			@Id
			@GeneratedValue
			Long id;

		}

		@Entity(name = "four")
		static class Four {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "more_ones")
			@SequenceGenerator(name = "more_ones", sequenceName = "ones", initialValue = 10, allocationSize = 5)
			Integer id;

		}

	}

	static final class Options {

		@Entity(name = "five")
		static class Five {

			@Id
			@GeneratedValue(generator = "with_options")
			@SequenceGenerator(name = "with_options", sequenceName = "with_options", options = "cache 20")
			Long id;

		}

	}

	static final class Tables {

		@Entity(name = "by_default")
		static class ByDefault {

			@Id
			@GeneratedValue(strategy = GenerationType.TABLE)
			Long id;

		}

		@Entity(name = "by_name")
		static class ByName {

			@Id
			@GeneratedValue(strategy = GenerationType.TABLE, generator = "counters")
			@TableGenerator(name = "counters", table = "counters", pkColumnName = "name",
					valueColumnName = "next_value", pkColumnValue = "named", initialValue = 100)
			Long id;

		}

		@Entity(name = "by_other")
		static class ByOther {

			@Id
			@GeneratedValue(strategy = GenerationType.TABLE, generator = "others")
			@TableGenerator(name = "others", table = "counters", pkColumnName = "name", valueColumnName = "next_value",
					pkColumnValue = "other", allocationSize = 1)
			Long id;

		}

	}

	static final class Others {

		@Entity(name = "uuid_id")
		static class UuidId {

			@Id
			@GeneratedValue(strategy = GenerationType.UUID)
			UUID id;

		}

		@Entity(name = "time_uuid_id")
		static class TimeUuidId {

			@Id
			@UuidGenerator(style = UuidGenerator.Style.TIME)
			@Column(length = 36)
			String id;

		}

		@Entity(name = "int_identity_id")
		static class IntIdentityId {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Integer id;

		}

		@Entity(name = "short_identity_id")
		static class ShortIdentityId {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Short id;

		}

	}

}
