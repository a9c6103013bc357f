package io.github.jpamigrations.zoo;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.jpamigrations.RenamedFrom;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/**
 * Composite keys and the foreign keys at them: columns that get names by which Hibernate
 * orders the key otherwise, and indexes that give way while a foreign key needs one.
 */
final class KeyTransitionZoo {

	private KeyTransitionZoo() {
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
					.state(AroundAfter.class),
				Change.of("K1 K2 K4 unique under a foreign key gives way to a key over another column that is there")
					.state(UniquePlaces.class)
					.rows("insert into author (id) values (1), (2)",
							"insert into place (id, author_id, b, c) values (1, 1, 5, 6)")
					.state(KeyedPlaces.class)
					.state(UniquePlaces.class),
				Change.of("K1 K2 K4 unique under a foreign key gives way to a key over another column that comes")
					.state(UniquePlacesWithoutC.class)
					.rows("insert into author (id) values (1), (2)",
							"insert into place (id, author_id, b) values (1, 1, 5)")
					.state(KeyedPlaces.class)
					.state(UniquePlacesWithoutC.class),
				Change.of("K1 K2 K4 unique under a foreign key gives way to a key, its first column is required")
					.state(Shelf.class)
					.rows("insert into author (id) values (1)", "insert into book (id) values (7), (8)",
							"insert into shelf (c_id, a_id, b) values (1, 7, 5), (1, 8, 5)")
					.state(Spots.class)
					.state(Shelf.class));
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

	static final class UniquePlaces {

		@Entity(name = "author")
		static class Author extends Numbered {

		}

		@Entity(name = "place")
		@Table(uniqueConstraints = @UniqueConstraint(name = "uq_place", columnNames = { "author_id", "b" }))
		static class Place extends Numbered {

			@ManyToOne
			Author author;

			Integer b;

			@Column(nullable = false)
			Integer c;

		}

	}

	static final class UniquePlacesWithoutC {

		@Entity(name = "author")
		static class Author extends Numbered {

		}

		@Entity(name = "place")
		@Table(uniqueConstraints = @UniqueConstraint(name = "uq_place", columnNames = { "author_id", "b" }))
		static class Place extends Numbered {

			@ManyToOne
			Author author;

			Integer b;

		}

	}

	static final class PlaceKey implements Serializable {

		Long author;

		Integer c;

	}

	static final class KeyedPlaces {

		@Entity(name = "author")
		static class Author extends Numbered {

		}

		@Entity(name = "place")
		@IdClass(PlaceKey.class)
		static class Place {

			@Id
			@ManyToOne
			Author author;

			@Id
			Integer c;

		}

	}

	static final class Shelf {

		@Entity(name = "book")
		static class Book extends Numbered {

		}

		@Embeddable
		static class Spot {

			@ManyToOne
			@JoinColumn(name = "a_id")
			Book book;

			Integer b;

		}

		@Entity(name = "author")
		static class Author extends Numbered {

			@ElementCollection
			@CollectionTable(name = "shelf", joinColumns = @JoinColumn(name = "c_id"),
					uniqueConstraints = @UniqueConstraint(name = "uq_shelf", columnNames = { "a_id", "b" }))
			List<Spot> spots;

		}

	}

	static final class Spots {

		@Entity(name = "book")
		static class Book extends Numbered {

		}

		@Embeddable
		static class Spot {

			@ManyToOne(optional = false)
			@JoinColumn(name = "a_id", nullable = false)
			Book book;

		}

		@Entity(name = "author")
		static class Author extends Numbered {

			@ElementCollection
			@CollectionTable(name = "shelf", joinColumns = @JoinColumn(name = "c_id"))
			Set<Spot> spots;

		}

	}

}
