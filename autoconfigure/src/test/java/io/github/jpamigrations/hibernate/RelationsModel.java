package io.github.jpamigrations.hibernate;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.NullUnmarked;

/**
 * Associations and collections.
 */
@NullUnmarked
final class RelationsModel {

	private RelationsModel() {
	}

	@Entity(name = "author")
	static class Author {

		@Id
		Long id;

		@Column(unique = true, nullable = false)
		String email;

		@ManyToMany
		Set<Book> books;

		@ManyToMany
		@JoinTable(name = "favourites", joinColumns = @JoinColumn(name = "reader"),
				inverseJoinColumns = @JoinColumn(name = "book"), foreignKey = @ForeignKey(name = "fk_reader"))
		@OrderColumn(name = "position")
		List<Book> favourites;

		@ElementCollection
		List<String> nicknames;

		@ElementCollection
		@CollectionTable(name = "author_phone", joinColumns = @JoinColumn(name = "owner"))
		@MapKeyColumn(name = "kind", length = 10)
		Map<String, Phone> phones;

		@ElementCollection
		@OrderColumn
		List<Integer> ratings;

		@Formula("(select count(*) from book)")
		int count;

	}

	@Embeddable
	record Phone(@Column(nullable = false) String number, Integer extension) {

	}

	@Entity(name = "book")
	static class Book {

		@Id
		Long id;

		@ManyToOne(optional = false)
		@JoinColumn(foreignKey = @ForeignKey(name = "fk_book_author"))
		@OnDelete(action = OnDeleteAction.CASCADE)
		Author author;

		@ManyToOne
		@OnDelete(action = OnDeleteAction.SET_NULL)
		Author editor;

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		Author ghost;

		@ManyToOne
		@JoinColumn(name = "author_email", referencedColumnName = "email")
		Author byEmail;

		@ManyToOne
		@JoinColumn(name = "seller", foreignKey = @ForeignKey(name = "fk_seller", options = "on update set null"))
		Author seller;

		@ManyToOne
		Book sequel;

		@OneToOne
		Cover cover;

	}

	@Entity(name = "cover")
	static class Cover {

		@Id
		Long id;

		@OneToOne(mappedBy = "cover")
		Book book;

		@OneToMany
		@JoinColumn(name = "cover_id")
		List<Layer> layers;

		@OneToMany
		List<Layer> hidden;

	}

	@Entity(name = "layer")
	static class Layer {

		@Id
		Long id;

	}

}
