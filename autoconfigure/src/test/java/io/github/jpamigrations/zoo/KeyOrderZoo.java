package io.github.jpamigrations.zoo;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.jpamigrations.RenamedFrom;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;

/**
 * Columns of composite keys that get names by which Hibernate orders the key otherwise,
 * and with it the foreign keys that refer to it.
 */
final class KeyOrderZoo {

	private KeyOrderZoo() {
	}

	static Stream<Change> changes() {
		String depots = "insert into depot (a, b) values (1, 2), (3, 2)";
		String stocks = "insert into stock (id, depot_a, depot_b) values (7, 1, 2), (8, null, null)";
		return Stream.of(
				Change.of("K1 K4 R2 column of a key behind the other by its new name")
					.state(Before.class)
					.rows(depots, stocks)
					.state(After.class),
				Change.of("K1 K4 R2 C9 column of a key behind the other by its new name, other type")
					.state(Before.class)
					.rows(depots, stocks)
					.state(AfterLong.class),
				Change.of("K1 K2 K4 R2 both columns change places under collections and the table itself")
					.state(Around.class)
					.rows(depots, "update depot set main_a = 1, main_b = 2 where a = 3",
							"insert into depot_tags (depot_a, depot_b, tags) values (1, 2, 'x')",
							"insert into depot_next (depot_a, depot_b, next_a, next_b) values (1, 2, 3, 2)")
					.state(AroundAfter.class));
	}

	static final class Key implements Serializable {

		Integer a;

		Integer b;

	}

	static final class LongKey implements Serializable {

		Integer a;

		Long b;

	}

	static final class Before {

		@Entity(name = "depot")
		@IdClass(Key.class)
		static class Depot {

			@Id
			Integer a;

			@Id
			Integer b;

		}

		@Entity(name = "stock")
		static class Stock extends Numbered {

			@ManyToOne
			@JoinColumn(name = "depot_a", referencedColumnName = "a")
			@JoinColumn(name = "depot_b", referencedColumnName = "b")
			Depot depot;

		}

	}

	static final class After {

		@Entity(name = "depot")
		@IdClass(Key.class)
		static class Depot {

			@Id
			@RenamedFrom("a")
			@Column(name = "x")
			Integer a;

			@Id
			Integer b;

		}

		@Entity(name = "stock")
		static class Stock extends Numbered {

			@ManyToOne
			@JoinColumn(name = "depot_a", referencedColumnName = "x")
			@JoinColumn(name = "depot_b", referencedColumnName = "b")
			Depot depot;

		}

	}

	static final class AfterLong {

		@Entity(name = "depot")
		@IdClass(LongKey.class)
		static class Depot {

			@Id
			@RenamedFrom("a")
			@Column(name = "x")
			Integer a;

			@Id
			Long b;

		}

		@Entity(name = "stock")
		static class Stock extends Numbered {

			@ManyToOne
			@JoinColumn(name = "depot_a", referencedColumnName = "x")
			@JoinColumn(name = "depot_b", referencedColumnName = "b")
			Depot depot;

		}

	}

	static final class Around {

		@Entity(name = "depot")
		@IdClass(Key.class)
		static class Depot {

			@Id
			Integer a;

			@Id
			Integer b;

			@ManyToOne
			@JoinColumn(name = "main_a", referencedColumnName = "a")
			@JoinColumn(name = "main_b", referencedColumnName = "b")
			Depot main;

			@ElementCollection
			@CollectionTable(name = "depot_tags",
					joinColumns = { @JoinColumn(name = "depot_a", referencedColumnName = "a"),
							@JoinColumn(name = "depot_b", referencedColumnName = "b") },
					indexes = @Index(name = "ix_tags", columnList = "depot_b, depot_a"))
			@Column(length = 20, nullable = false)
			Set<String> tags;

			@ManyToMany
			@JoinTable(name = "depot_next",
					joinColumns = { @JoinColumn(name = "depot_a", referencedColumnName = "a"),
							@JoinColumn(name = "depot_b", referencedColumnName = "b") },
					inverseJoinColumns = { @JoinColumn(name = "next_a", referencedColumnName = "a"),
							@JoinColumn(name = "next_b", referencedColumnName = "b") })
			List<Depot> next;

		}

	}

	static final class AroundAfter {

		@Entity(name = "depot")
		@IdClass(Key.class)
		static class Depot {

			@Id
			@RenamedFrom("a")
			@Column(name = "y")
			Integer a;

			@Id
			@RenamedFrom("b")
			@Column(name = "x")
			Integer b;

			@ManyToOne
			@JoinColumn(name = "main_a", referencedColumnName = "y")
			@JoinColumn(name = "main_b", referencedColumnName = "x")
			Depot main;

			@ElementCollection
			@CollectionTable(name = "depot_tags",
					joinColumns = { @JoinColumn(name = "depot_a", referencedColumnName = "y"),
							@JoinColumn(name = "depot_b", referencedColumnName = "x") },
					indexes = @Index(name = "ix_tags", columnList = "depot_b, depot_a"))
			@Column(length = 20, nullable = false)
			Set<String> tags;

			@ManyToMany
			@JoinTable(name = "depot_next",
					joinColumns = { @JoinColumn(name = "depot_a", referencedColumnName = "y"),
							@JoinColumn(name = "depot_b", referencedColumnName = "x") },
					inverseJoinColumns = { @JoinColumn(name = "next_a", referencedColumnName = "y"),
							@JoinColumn(name = "next_b", referencedColumnName = "x") })
			List<Depot> next;

		}

	}

}
