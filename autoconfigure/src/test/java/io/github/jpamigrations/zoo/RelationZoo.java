package io.github.jpamigrations.zoo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.ManyToAny;

/**
 * Associations and collections.
 */
final class RelationZoo {

	private RelationZoo() {
	}

	static Stream<Change> changes() {
		String author = "insert into author (id) values (1)";
		String book = "insert into book (id) values (7)";
		return Stream.of(
				Change.of("T8 join tables")
					.state(Plain.class)
					.rows(author, book)
					.state(JoinTables.class)
					.state(Plain.class),
				Change.of("T8 element collections")
					.state(Plain.class)
					.rows(author, book)
					.state(Collections.class)
					.state(Plain.class),
				Change.of("T8 order column")
					.state(Unordered.class)
					.rows(author, book, "insert into author_book (author_id, books_id) values (1, 7)")
					.state(Ordered.class)
					.state(Unordered.class),
				Change.of("T8 one to many").state(Plain.class).rows(author).state(OneToManys.class).state(Plain.class),
				Change.of("T8 K1 a list of values becomes a set of required ones")
					.state(Listed.class)
					.rows(author, "insert into author_tags (author_id, tags) values (1, 'a'), (1, null)")
					.state(Distinct.class)
					.state(Listed.class),
				Change.of("T8 K1 a unique list of values becomes a set of required ones")
					.state(UniquelyListed.class)
					.rows(author, "insert into author_tags (author_id, tags) values (1, 'a'), (1, null)")
					.state(Distinct.class)
					.state(UniquelyListed.class),
				Change.of("T8 any").state(Plain.class).rows(author, book).state(Anys.class).state(Plain.class),
				Change.model("T8 join tables at first", JoinTables.class),
				Change.model("T8 element collections at first", Collections.class),
				Change.model("T8 one to many at first", OneToManys.class), Change.model("T8 any at first", Anys.class));
	}

	static final class Listed {

		@Entity(name = "author")
		static class Author extends Numbered {

			@ElementCollection
			@CollectionTable(name = "author_tags")
			@Column(length = 20)
			List<String> tags;

		}

	}

	static final class UniquelyListed {

		@Entity(name = "author")
		static class Author extends Numbered {

			@ElementCollection
			@CollectionTable(name = "author_tags",
					uniqueConstraints = @UniqueConstraint(name = "author_tags_once",
							columnNames = { "author_id", "tags" }))
			@Column(length = 20)
			List<String> tags;

		}

	}

	static final class Distinct {

		@Entity(name = "author")
		static class Author extends Numbered {

			@ElementCollection
			@CollectionTable(name = "author_tags")
			@Column(length = 20, nullable = false)
			Set<String> tags;

		}

	}

	static final class Plain {

		@Entity(name = "author")
		static class Author extends Numbered {

		}

		@Entity(name = "book")
		static class Book extends Numbered {

		}

	}

	static final class JoinTables {

		@Entity(name = "author")
		static class Author extends Numbered {

			@ManyToMany
			Set<Book> books;

			@ManyToMany
			@JoinTable(name = "favourites", joinColumns = @JoinColumn(name = "reader"),
					inverseJoinColumns = @JoinColumn(name = "book"), foreignKey = @ForeignKey(name = "fk_reader"),
					inverseForeignKey = @ForeignKey(name = "fk_favourite"),
					indexes = @Index(name = "favourites_position", columnList = "position desc"))
			@OrderColumn(name = "position")
			List<Book> favourites;

			@ManyToMany
			@JoinTable(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
			List<Book> bag;

			@ManyToMany
			@MapKeyJoinColumn(name = "translator_id")
			Map<Author, Book> translations;

			@OneToOne
			@JoinTable(name = "author_debut")
			Book debut;

		}

		@Entity(name = "book")
		static class Book extends Numbered {

			@ManyToMany(mappedBy = "books")
			Set<Author> authors;

			@ManyToOne
			@JoinTable(name = "book_editor", joinColumns = @JoinColumn(name = "book"),
					inverseJoinColumns = @JoinColumn(name = "editor", nullable = false))
			Author editor;

		}

	}

	enum Kind {

		HOME, WORK

	}

	@Embeddable
	record Phone(@Column(nullable = false, length = 30) String number, Integer extension) {

	}

	static final class Collections {

		@Entity(name = "author")
		static class Author extends Numbered {

			@ElementCollection
			List<String> nicknames;

			@ElementCollection
			@Column(name = "tag", length = 30)
			@CollectionTable(name = "author_tag", joinColumns = @JoinColumn(name = "owner"),
					uniqueConstraints = @UniqueConstraint(name = "author_tag_once", columnNames = { "owner", "tag" }),
					indexes = @Index(name = "author_tag_idx", columnList = "tag"))
			List<String> tags;

			@ElementCollection
			@CollectionTable(name = "author_phone", joinColumns = @JoinColumn(name = "owner"))
			@MapKeyColumn(name = "kind", length = 10)
			Map<String, Phone> phones;

			@ElementCollection
			@MapKeyEnumerated(EnumType.STRING)
			Map<Kind, Integer> counts;

			@ElementCollection
			@Enumerated(EnumType.STRING)
			Set<Kind> kinds;

			@ElementCollection
			@OrderColumn
			@ListIndexBase(1)
			List<Integer> ratings;

		}

		@Entity(name = "book")
		static class Book extends Numbered {

		}

	}

	static final class Unordered {

		@Entity(name = "author")
		static class Author extends Numbered {

			@ManyToMany
			List<Book> books;

		}

		@Entity(name = "book")
		static class Book extends Numbered {

		}

	}

	static final class Ordered {

		@Entity(name = "author")
		static class Author extends Numbered {

			@ManyToMany
			@OrderColumn
			List<Book> books;

		}

		@Entity(name = "book")
		static class Book extends Numbered {

		}

	}

	static final class OneToManys {

		@Entity(name = "author")
		static class Author extends Numbered {

			@OneToMany
			@JoinColumn(name = "owner_id")
			@OrderColumn(name = "place")
			List<Book> owned;

			@OneToMany
			List<Book> lent;

		}

		@Entity(name = "book")
		static class Book extends Numbered {

			@OneToOne
			Book sequel;

			@OneToOne(optional = false)
			Author first;

			@ManyToOne
			@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
			Author ghost;

		}

	}

	static final class Anys {

		@Entity(name = "author")
		static class Author extends Numbered {

			@Any
			@AnyKeyJavaClass(Long.class)
			@AnyDiscriminatorValue(discriminator = "A", entity = Author.class)
			@AnyDiscriminatorValue(discriminator = "B", entity = Book.class)
			@Column(name = "subject_kind", length = 1)
			@JoinColumn(name = "subject_id")
			Object subject;

			@ManyToAny
			@AnyDiscriminator
			@AnyKeyJavaClass(Long.class)
			@Column(name = "kind")
			@JoinTable(name = "author_subjects", joinColumns = @JoinColumn(name = "author_id"),
					inverseJoinColumns = @JoinColumn(name = "subject_id"))
			Set<Object> subjects;

		}

		@Entity(name = "book")
		static class Book extends Numbered {

		}

	}

}
