package io.github.jpamigrations.changes;

import java.util.Set;

import io.github.jpamigrations.RenamedFrom;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.GeneratedColumn;

/**
 * Models that are renamed in every place where a name can stand.
 */
final class RenamedModels {

	private RenamedModels() {
	}

	/**
	 * Before.
	 */
	static final class Before {

		@Entity(name = "Person")
		@Table(indexes = @Index(name = "ix_person", columnList = "name, age desc"),
				uniqueConstraints = @UniqueConstraint(name = "uk_person", columnNames = { "age", "name" }),
				check = @CheckConstraint(name = "ck_person", constraint = "age >= 0 and name <> 'age'"),
				comment = "people")
		static class Person {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE)
			Long id;

			@Column(length = 50, nullable = false, comment = "how one is called")
			String name;

			int age;

			@GeneratedColumn("age + 1")
			Integer next;

			@ElementCollection
			Set<String> nickNames;

			@Embedded
			Address address;

		}

		@Embeddable
		static class Address {

			@Column(length = 30)
			String town;

		}

		@Entity(name = "Purchase")
		static class Purchase {

			@Id
			Long id;

			@ManyToOne
			Person buyer;

		}

	}

	/**
	 * After, with the old names beside the new ones.
	 */
	static final class After {

		@Entity(name = "Customer")
		@RenamedFrom("Person")
		@Table(indexes = @Index(name = "ix_person", columnList = "full_name, years desc"),
				uniqueConstraints = @UniqueConstraint(name = "uk_person", columnNames = { "years", "full_name" }),
				check = @CheckConstraint(name = "ck_person", constraint = "years >= 0 and full_name <> 'age'"),
				comment = "people")
		static class Customer {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE)
			Long id;

			@RenamedFrom({ "nick", "name" })
			@Column(length = 50, nullable = false, comment = "how one is called")
			String fullName;

			@RenamedFrom("age")
			int years;

			@GeneratedColumn("years + 1")
			Integer next;

			@ElementCollection
			Set<String> nickNames;

			@Embedded
			Address address;

		}

		@Embeddable
		static class Address {

			@Column(length = 30)
			@RenamedFrom("town")
			String city;

		}

		@Entity(name = "Purchase")
		static class Purchase {

			@Id
			Long id;

			@ManyToOne
			@RenamedFrom("buyer")
			Customer customer;

		}

	}

	/**
	 * One table of two columns.
	 */
	static final class Two {

		@Entity(name = "pair")
		static class Pair {

			@Id
			Long id;

			String a;

			String b;

		}

	}

	/**
	 * Each name moved on by one.
	 */
	static final class Chain {

		@Entity(name = "pair")
		static class Pair {

			@Id
			Long id;

			@RenamedFrom("a")
			String b;

			@RenamedFrom("b")
			String c;

		}

	}

	/**
	 * One column of two, renamed without a word and longer.
	 */
	static final class Silent {

		@Entity(name = "pair")
		static class Pair {

			@Id
			Long id;

			String a;

			String c;

		}

	}

	/**
	 * One column of two, renamed and otherwise changed.
	 */
	static final class Changed {

		@Entity(name = "pair")
		static class Pair {

			@Id
			Long id;

			String a;

			@RenamedFrom("b")
			@Column(length = 500, nullable = false)
			String c;

		}

	}

	/**
	 * A table with a check that nobody named.
	 */
	static final class Checked {

		@Entity(name = "gauge")
		@Table(check = @CheckConstraint(constraint = "height <> 7"))
		static class Gauge {

			@Id
			Long id;

			Integer height;

		}

	}

	/**
	 * The table renamed, and the column of its check.
	 */
	static final class CheckedOtherwise {

		@Entity(name = "meter")
		@RenamedFrom("gauge")
		@Table(check = @CheckConstraint(constraint = "altitude <> 7"))
		static class Meter {

			@Id
			Long id;

			@RenamedFrom("height")
			Integer altitude;

		}

	}

	/**
	 * The table renamed and without its check.
	 */
	static final class Unchecked {

		@Entity(name = "meter")
		@RenamedFrom("gauge")
		static class Meter {

			@Id
			Long id;

			Integer height;

		}

	}

	/**
	 * Three columns, each of another type.
	 */
	static final class Unequal {

		@Entity(name = "pair")
		static class Pair {

			@Id
			Long id;

			@Column(length = 20)
			String a;

			Integer b;

			@Column(nullable = false)
			boolean c;

		}

	}

	/**
	 * The three names in a circle.
	 */
	static final class Exchanged {

		@Entity(name = "pair")
		static class Pair {

			@Id
			Long id;

			@RenamedFrom("a")
			@Column(length = 20)
			String c;

			@RenamedFrom("b")
			Integer a;

			@RenamedFrom("c")
			@Column(nullable = false)
			boolean b;

		}

	}

	/**
	 * Two tables that refer to each other.
	 */
	static final class Left {

		@Entity(name = "alpha")
		static class Alpha {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE)
			@SequenceGenerator(name = "alpha_seq")
			Long id;

			@Column(length = 20)
			String name;

			@ManyToOne
			Beta beta;

		}

		@Entity(name = "beta")
		static class Beta {

			@Id
			Long id;

			int amount;

			@ManyToOne
			Alpha alpha;

		}

	}

	/**
	 * The same with each other's names.
	 */
	static final class Right {

		@Entity(name = "beta")
		@RenamedFrom("alpha")
		static class Beta {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE)
			@SequenceGenerator(name = "beta_seq")
			Long id;

			@Column(length = 20)
			String name;

			@ManyToOne
			@JoinColumn(name = "beta_id")
			Alpha other;

		}

		@Entity(name = "alpha")
		@RenamedFrom("beta")
		static class Alpha {

			@Id
			Long id;

			int amount;

			@ManyToOne
			@JoinColumn(name = "alpha_id")
			Beta other;

		}

	}

}
