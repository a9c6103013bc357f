package io.github.jpamigrations.zoo;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.github.jpamigrations.RenamedFrom;
import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.TenantId;

/**
 * Models that are mapped in another way: associations and collections, keys and what
 * foreign keys need of indexes, from one to the next and back.
 */
final class TransitionZoo {

	private TransitionZoo() {
	}

	static Stream<Change> changes() {
		String authors = "insert into author (id) values (1), (2)";
		String books = "insert into book (id) values (7), (8)";
		String both = "insert into author_books (author_id, books_id) values (1, 7), (2, 8)";
		String parents = "insert into parent (id) values (1), (2)";
		return Stream.of(
				Change.of("T8 K4 join table of a list, column, other side")
					.state(UniTable.class)
					.rows(authors, books, both)
					.state(UniColumn.class)
					.state(Mapped.class)
					.state(UniTable.class),
				Change.of("T8 K2 many to one, one to one, many to many")
					.state(M2o.class)
					.rows(authors, "insert into book (id, author_id) values (7, 1), (8, null)")
					.state(M2oUnique.class)
					.state(M2m.class)
					.state(M2o.class),
				Change.of("T8 K1 list, set and map of entities")
					.state(M2mList.class)
					.rows(authors, books, both)
					.state(M2mSet.class)
					.state(M2mMap.class)
					.state(M2mList.class),
				Change.of("T8 K1 map with other keys")
					.state(M2mMapEntity.class)
					.rows(authors, books)
					.state(M2mMap.class)
					.state(M2mMapEntity.class),
				Change.of("T8 K1 values, embeddables, required ones, a set")
					.state(RelationZoo.Listed.class)
					.rows(authors, "insert into author_tags (author_id, tags) values (1, 'a'), (2, null)")
					.state(EmbReq.class)
					.state(EmbSet.class)
					.state(RelationZoo.Distinct.class)
					.state(RelationZoo.Listed.class),
				Change.of("T8 K1 set of values becomes a map of nullable ones")
					.state(RelationZoo.Distinct.class)
					.rows(authors, "insert into author_tags (author_id, tags) values (1, 'a'), (2, 'a')")
					.state(TagsMap.class)
					.state(RelationZoo.Distinct.class),
				Change.of("C21 K4 embeddable with other columns")
					.state(Emb1.class)
					.rows("insert into person (id, town) values (1, 'x')")
					.state(Emb2.class)
					.state(Emb3.class)
					.state(Emb0.class),
				Change.of("T9 single table, joined with numbers, table per class")
					.state(Single.class)
					.rows("insert into shape (id, dtype, label, width) values (2, 'Box', 'y', 2)")
					.state(JoinedDisc.class)
					.state(Tpc.class)
					.state(Single.class)
					// H2 can't evaluate a check with IN once the connection that made it
					// is closed.
					.on(TestDatabase.MYSQL, TestDatabase.MARIADB, TestDatabase.POSTGRESQL),
				Change.of("C9 S3 generated key under foreign keys")
					.state(IntId.class)
					.rows("insert into owner_t (name) values ('a')", "insert into pet (id, owner_id) values (1, 1)",
							"insert into owner_friends (owner_id, friends_id) values (1, 1)")
					.state(LongId.class)
					.state(SeqIntId.class)
					.state(IntId.class),
				Change.of("K1 K4 second column of a key under a foreign key")
					.state(SimpleId.class)
					.rows("insert into orders (id, nr) values (1, 5)", "insert into line (id) values (1)")
					.state(EmbeddedKey.class)
					.state(SimpleId.class),
				Change.of("K1 K4 key from an association")
					.state(OwnId.class)
					.rows("insert into account (id) values (1)", "insert into profile (id, account_id) values (1, 1)")
					.state(MapsIds.class)
					.state(OwnId.class),
				Change.of("C22 K2 natural id of more columns")
					.state(Nat1.class)
					.rows("insert into person (id, code, country) values (1, 'a', 'b'), (2, null, 'b')")
					.state(Nat2.class)
					.state(Nat3.class)
					.state(Extras.class),
				Change.of("K2 K7 uniques and indexes under a foreign key")
					.state(UqSingle.class)
					.rows(parents, "insert into child (id, parent_id, code) values (1, 1, 'a'), (2, 2, null)")
					.state(UqComposite.class)
					.state(UqReversed.class)
					.state(IxComposite.class)
					.state(UqComposite.class),
				Change.of("K7 C2 C4 index over other columns under a foreign key")
					.state(IxComposite.class)
					.rows(parents, "insert into child (id, parent_id, code) values (1, 1, 'a'), (2, 2, null)")
					.state(IxRequired.class)
					.state(UqRequired.class)
					.state(IxComposite.class),
				Change.of("K5 K7 ON DELETE and the index under it")
					.state(IxComposite.class)
					.rows(parents, "insert into child (id, parent_id, code) values (1, 1, 'a'), (2, 2, null)")
					.state(CascadeIx.class)
					.state(SetNullUq.class)
					.state(ParentOnly.class),
				Change.of("T3 K4 table refers to itself in other ways")
					.state(Node1.class)
					.rows("insert into node (id) values (1), (2)")
					.state(NodeRequired.class)
					.state(NodeMany.class)
					.state(NodeO2o.class)
					.state(Node0.class),
				Change.of("K1 foreign key becomes part of the key")
					.state(ParentOnly.class)
					.rows(parents, "insert into child (id, parent_id, code) values (1, 1, 'a')")
					.state(PkComposite.class)
					.state(PkFkOnly.class)
					.state(ParentOnly.class),
				Change.of("K1 key of two foreign keys becomes a number")
					.state(AssocEmbedded.class)
					.rows(authors, books,
							"insert into author_books (author_id, books_id, since_year) values (1, 7, null)")
					.state(AssocIdentity.class)
					.state(AssocEmbedded.class),
				Change.of("R4 types, names, indexes and keys at once")
					.state(One0.class)
					.rows(parents,
							"insert into child (id, parent_id, code, amount) values (1, 1, 'a', 1), (2, 2, null, null)",
							"insert into child_tags (child_id, tags) values (1, 'x'), (1, null)")
					.state(One1.class)
					.state(One0.class),
				Change.of("K4 reference to a unique column")
					.state(RefId.class)
					.rows("insert into country (id, code) values (1, 'IT')",
							"insert into city (id, country_id) values (1, 1)")
					.state(RefCode.class)
					.state(RefCodeLong.class)
					.state(RefId.class));
	}

	static final class UniTable {

		@Entity(name = "author")
		static class Author extends Numbered {

			@OneToMany
			@JoinTable(name = "author_books")
			List<Book> books;

		}

		@Entity(name = "book")
		static class Book extends Numbered {

		}

	}

	static final class UniColumn {

		@Entity(name = "author")
		static class Author extends Numbered {

			@OneToMany
			@JoinColumn(name = "author_id")
			List<Book> books;

		}

		@Entity(name = "book")
		static class Book extends Numbered {

		}

	}

	static final class Mapped {

		@Entity(name = "author")
		static class Author extends Numbered {

			@OneToMany(mappedBy = "author")
			List<Book> books;

		}

		@Entity(name = "book")
		static class Book extends Numbered {

			@ManyToOne
			Author author;

		}

	}

	static final class M2o {

		@Entity(name = "author")
		static class Author extends Numbered {

		}

		@Entity(name = "book")
		static class Book extends Numbered {

			@ManyToOne
			Author author;

		}

	}

	static final class M2oUnique {

		@Entity(name = "author")
		static class Author extends Numbered {

		}

		@Entity(name = "book")
		static class Book extends Numbered {

			@OneToOne
			Author author;

		}

	}

	static final class M2m {

		@Entity(name = "author")
		static class Author extends Numbered {

			@ManyToMany(mappedBy = "author")
			Set<Book> books;

		}

		@Entity(name = "book")
		static class Book extends Numbered {

			@ManyToMany
			Set<Author> author;

		}

	}

	static final class M2mList {

		@Entity(name = "author")
		static class Author extends Numbered {

			@ManyToMany
			@JoinTable(name = "author_books")
			List<Book> books;

		}

		@Entity(name = "book")
		static class Book extends Numbered {

		}

	}

	static final class M2mSet {

		@Entity(name = "author")
		static class Author extends Numbered {

			@ManyToMany
			@JoinTable(name = "author_books")
			Set<Book> books;

		}

		@Entity(name = "book")
		static class Book extends Numbered {

		}

	}

	static final class M2mMap {

		@Entity(name = "author")
		static class Author extends Numbered {

			@ManyToMany
			@JoinTable(name = "author_books")
			@MapKeyColumn(name = "k", length = 20)
			Map<String, Book> books;

		}

		@Entity(name = "book")
		static class Book extends Numbered {

		}

	}

	static final class M2mMapEntity {

		@Entity(name = "author")
		static class Author extends Numbered {

			@ManyToMany
			@JoinTable(name = "author_books")
			@MapKeyJoinColumn(name = "key_id", nullable = true)
			Map<Author, Book> books;

		}

		@Entity(name = "book")
		static class Book extends Numbered {

		}

	}

	static final class TagsMap {

		@Entity(name = "author")
		static class Author extends Numbered {

			@ElementCollection
			@CollectionTable(name = "author_tags")
			@MapKeyColumn(length = 10)
			@Column(length = 20)
			Map<String, String> tags;

		}

	}

	@Embeddable
	record PhoneReq(@Column(length = 20, nullable = false) String num, @Column(nullable = false) Integer ext) {
	}

	static final class EmbReq {

		@Entity(name = "author")
		static class Author extends Numbered {

			@ElementCollection
			@CollectionTable(name = "author_tags")
			List<PhoneReq> tags;

		}

	}

	static final class EmbSet {

		@Entity(name = "author")
		static class Author extends Numbered {

			@ElementCollection
			@CollectionTable(name = "author_tags")
			Set<PhoneReq> tags;

		}

	}

	static final class Emb0 {

		@Entity(name = "person")
		static class Person extends Numbered {

		}

	}

	static final class Emb1 {

		@Entity(name = "author")
		static class Author extends Numbered {

		}

		@Embeddable
		static class Address {

			@Column(length = 20)
			String street;

			@Column(length = 20, nullable = false)
			String town;

			@ManyToOne
			Author country;

		}

		@Entity(name = "person")
		static class Person extends Numbered {

			@Embedded
			Address home;

		}

	}

	static final class Emb2 {

		@Entity(name = "author")
		static class Author extends Numbered {

		}

		@Entity(name = "person")
		static class Person extends Numbered {

			@Embedded
			@AttributeOverride(name = "street", column = @Column(name = "home_street", length = 30))
			@AttributeOverride(name = "town", column = @Column(name = "home_town", nullable = false))
			@AssociationOverride(name = "country", joinColumns = @JoinColumn(name = "home_country"))
			Address home;

		}

		@Embeddable
		static class Address {

			@Column(length = 20)
			String street;

			@Column(length = 20, nullable = false)
			String town;

			@ManyToOne
			Author country;

		}

	}

	static final class Emb3 {

		@Entity(name = "author")
		static class Author extends Numbered {

		}

		@Embeddable
		static class Address {

			@Column(length = 20)
			String street;

			@Column(length = 20, nullable = false)
			String town;

			@ManyToOne
			Author country;

		}

		@Entity(name = "person")
		@Table(indexes = @Index(columnList = "home_country, home_town"))
		static class Person extends Numbered {

			@Embedded
			@AttributeOverride(name = "street", column = @Column(name = "home_street", length = 20))
			@AttributeOverride(name = "town",
					column = @Column(name = "home_town", length = 20, nullable = false, unique = true))
			@AssociationOverride(name = "country", joinColumns = @JoinColumn(name = "home_country"))
			Address home;

			@Embedded
			Address work;

		}

	}

	static final class Single {

		@Entity(name = "shape")
		@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
		@DiscriminatorColumn(name = "dtype")
		abstract static class Shape extends Numbered {

			@Column(length = 20)
			String label;

		}

		@Entity(name = "Ball")
		static class Ball extends Shape {

			Integer radius;

		}

		@Entity(name = "Box")
		static class Box extends Shape {

			@Column(nullable = false)
			Integer width;

			@ManyToOne
			Shape inner;

		}

		@Entity(name = "drawing")
		static class Drawing extends Numbered {

			@ManyToOne
			Shape shape;

		}

	}

	static final class JoinedDisc {

		@Entity(name = "shape")
		@Inheritance(strategy = InheritanceType.JOINED)
		@DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.INTEGER)
		abstract static class Shape extends Numbered {

			@Column(length = 20)
			String label;

		}

		@Entity(name = "Ball")
		@DiscriminatorValue("1")
		static class Ball extends Shape {

			Integer radius;

		}

		@Entity(name = "Box")
		@DiscriminatorValue("2")
		@PrimaryKeyJoinColumn(name = "shape_id")
		static class Box extends Shape {

			@Column(nullable = false)
			Integer width;

			@ManyToOne
			Shape inner;

		}

		@Entity(name = "drawing")
		static class Drawing extends Numbered {

			@ManyToOne
			Shape shape;

		}

	}

	static final class Tpc {

		@Entity(name = "shape")
		@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
		abstract static class Shape extends Numbered {

			@Column(length = 20, unique = true)
			String label;

		}

		@Entity(name = "Ball")
		static class Ball extends Shape {

			Integer radius;

		}

		@Entity(name = "Box")
		static class Box extends Shape {

			@Column(nullable = false)
			Integer width;

			@ManyToOne
			Shape inner;

		}

		@Entity(name = "drawing")
		static class Drawing extends Numbered {

			@ManyToOne
			Shape shape;

		}

	}

	static final class IntId {

		@Entity(name = "owner_t")
		static class Owner {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Integer id;

			@Column(length = 10)
			String name;

			@ManyToMany
			@JoinTable(name = "owner_friends", joinColumns = @JoinColumn(name = "owner_id"))
			Set<Owner> friends;

		}

		@Entity(name = "pet")
		static class Pet extends Numbered {

			@ManyToOne
			Owner owner;

		}

	}

	static final class LongId {

		@Entity(name = "owner_t")
		static class Owner {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Long id;

			@Column(length = 10)
			String name;

			@ManyToMany
			@JoinTable(name = "owner_friends", joinColumns = @JoinColumn(name = "owner_id"))
			Set<Owner> friends;

		}

		@Entity(name = "pet")
		static class Pet extends Numbered {

			@ManyToOne
			Owner owner;

		}

	}

	static final class SeqIntId {

		@Entity(name = "owner_t")
		static class Owner {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE)
			Integer id;

			@Column(length = 10)
			String name;

			@ManyToMany
			@JoinTable(name = "owner_friends", joinColumns = @JoinColumn(name = "owner_id"))
			List<Owner> friends;

		}

		@Entity(name = "pet")
		static class Pet extends Numbered {

			@OneToOne
			Owner owner;

		}

	}

	static final class SimpleId {

		@Entity(name = "orders")
		static class Orders {

			@Id
			Long id;

			Integer nr;

		}

		@Entity(name = "line")
		static class Line extends Numbered {

			@ManyToOne
			Orders orders;

		}

	}

	@Embeddable
	static class Key implements Serializable {

		Long id;

		Integer nr;

		@Override
		public boolean equals(Object other) {
			return other instanceof Key k && Objects.equals(this.id, k.id);
		}

		@Override
		public int hashCode() {
			return 1;
		}

	}

	static final class EmbeddedKey {

		@Entity(name = "orders")
		static class Orders {

			@EmbeddedId
			Key key;

		}

		@Entity(name = "line")
		static class Line extends Numbered {

			@ManyToOne
			@JoinColumn(name = "orders_id", referencedColumnName = "id")
			@JoinColumn(name = "orders_nr", referencedColumnName = "nr")
			Orders orders;

		}

	}

	static final class OwnId {

		@Entity(name = "account")
		static class Account extends Numbered {

		}

		@Entity(name = "profile")
		static class Profile extends Numbered {

			@OneToOne
			Account account;

		}

	}

	static final class MapsIds {

		@Entity(name = "account")
		static class Account extends Numbered {

		}

		@Entity(name = "profile")
		static class Profile {

			@Id
			Long id;

			@OneToOne
			@MapsId
			Account account;

		}

	}

	static final class Nat1 {

		@Entity(name = "person")
		static class Person extends Numbered {

			@Column(length = 20)
			@NaturalId
			String code;

			@Column(length = 20)
			String country;

		}

	}

	static final class Nat2 {

		@Entity(name = "person")
		static class Person extends Numbered {

			@Column(length = 20)
			@NaturalId
			String code;

			@Column(length = 20)
			@NaturalId
			String country;

		}

	}

	static final class Nat3 {

		@Entity(name = "person")
		static class Person extends Numbered {

			@Column(length = 20, nullable = false)
			@NaturalId
			String code;

			@Column(length = 20)
			@NaturalId
			String country;

			@NaturalId
			Integer nr;

		}

	}

	static final class Extras {

		@Entity(name = "person")
		@SoftDelete
		@Table(uniqueConstraints = @UniqueConstraint(columnNames = { "tenant", "code" }))
		static class Person extends Numbered {

			@Column(length = 20)
			String code;

			@Column(length = 20)
			String country;

			@Version
			int version;

			@TenantId
			@Column(length = 20)
			String tenant;

		}

	}

	static final class ParentOnly {

		@Entity(name = "parent")
		static class Parent extends Numbered {

		}

		@Entity(name = "child")
		static class Child extends Numbered {

			@ManyToOne
			Parent parent;

			@Column(length = 10)
			String code;

		}

	}

	static final class UqSingle {

		@Entity(name = "parent")
		static class Parent extends Numbered {

		}

		@Entity(name = "child")
		@Table(uniqueConstraints = @UniqueConstraint(name = "uq_child", columnNames = "parent_id"))
		static class Child extends Numbered {

			@ManyToOne
			Parent parent;

			@Column(length = 10)
			String code;

		}

	}

	static final class UqComposite {

		@Entity(name = "parent")
		static class Parent extends Numbered {

		}

		@Entity(name = "child")
		@Table(uniqueConstraints = @UniqueConstraint(name = "uq_child", columnNames = { "parent_id", "code" }))
		static class Child extends Numbered {

			@ManyToOne
			Parent parent;

			@Column(length = 10)
			String code;

		}

	}

	static final class UqReversed {

		@Entity(name = "parent")
		static class Parent extends Numbered {

		}

		@Entity(name = "child")
		@Table(uniqueConstraints = @UniqueConstraint(name = "uq_child", columnNames = { "code", "parent_id" }))
		static class Child extends Numbered {

			@ManyToOne
			Parent parent;

			@Column(length = 10)
			String code;

		}

	}

	static final class IxComposite {

		@Entity(name = "parent")
		static class Parent extends Numbered {

		}

		@Entity(name = "child")
		@Table(indexes = @Index(name = "ix_child", columnList = "parent_id, code"))
		static class Child extends Numbered {

			@ManyToOne
			Parent parent;

			@Column(length = 10)
			String code;

		}

	}

	static final class IxRequired {

		@Entity(name = "parent")
		static class Parent extends Numbered {

		}

		@Entity(name = "child")
		@Table(indexes = @Index(name = "ix_child2", columnList = "parent_id, place, code"))
		static class Child extends Numbered {

			@ManyToOne
			Parent parent;

			@Column(length = 10, nullable = false)
			String code;

			@Column(nullable = false)
			Integer place;

		}

	}

	static final class UqRequired {

		@Entity(name = "parent")
		static class Parent extends Numbered {

		}

		@Entity(name = "child")
		@Table(uniqueConstraints = @UniqueConstraint(name = "uq_child2", columnNames = { "parent_id", "place2" }))
		static class Child extends Numbered {

			@ManyToOne
			Parent parent;

			@Column(nullable = false)
			Integer place2;

		}

	}

	static final class PkComposite {

		@Entity(name = "parent")
		static class Parent extends Numbered {

		}

		@Entity(name = "child")
		@IdClass(ChildKey.class)
		static class Child {

			@Id
			@ManyToOne
			Parent parent;

			@Id
			@Column(length = 10)
			String code;

			Long id;

		}

	}

	static final class ChildKey implements Serializable {

		Long parent;

		String code;

		@Override
		public boolean equals(Object other) {
			return other instanceof ChildKey k && Objects.equals(this.code, k.code);
		}

		@Override
		public int hashCode() {
			return 1;
		}

	}

	static final class PkFkOnly {

		@Entity(name = "parent")
		static class Parent extends Numbered {

		}

		@Entity(name = "child")
		static class Child {

			@Id
			@OneToOne
			Parent parent;

			@Column(length = 10, unique = true)
			String code;

		}

	}

	static final class CascadeIx {

		@Entity(name = "parent")
		static class Parent extends Numbered {

		}

		@Entity(name = "child")
		@Table(indexes = @Index(name = "ix_child", columnList = "parent_id, id"))
		static class Child extends Numbered {

			@ManyToOne
			@OnDelete(action = OnDeleteAction.CASCADE)
			Parent parent;

			@Column(length = 10)
			String code;

		}

	}

	static final class SetNullUq {

		@Entity(name = "parent")
		static class Parent extends Numbered {

		}

		@Entity(name = "child")
		@Table(uniqueConstraints = @UniqueConstraint(name = "ix_child", columnNames = { "parent_id", "code" }))
		static class Child extends Numbered {

			@ManyToOne
			@OnDelete(action = OnDeleteAction.SET_NULL)
			@JoinColumn(foreignKey = @ForeignKey(name = "fk_child"))
			Parent parent;

			@Column(length = 10)
			String code;

		}

	}

	static final class Node0 {

		@Entity(name = "node")
		static class Node extends Numbered {

		}

	}

	static final class Node1 {

		@Entity(name = "node")
		static class Node extends Numbered {

			@ManyToOne
			Node parent;

			@OneToMany(mappedBy = "parent")
			@OrderColumn(name = "pos")
			List<Node> children;

		}

	}

	static final class NodeRequired {

		@Entity(name = "node")
		@Table(uniqueConstraints = @UniqueConstraint(columnNames = { "parent_id", "name" }))
		static class Node extends Numbered {

			@ManyToOne
			Node parent;

			@Column(length = 20)
			String name;

		}

	}

	static final class NodeMany {

		@Entity(name = "node")
		static class Node extends Numbered {

			@ManyToMany
			Set<Node> parent;

			@Column(length = 20, nullable = false)
			String name;

		}

	}

	static final class NodeO2o {

		@Entity(name = "node")
		static class Node extends Numbered {

			@OneToOne
			Node parent;

			@OneToOne(mappedBy = "parent")
			Node next;

		}

	}

	@Embeddable
	static class AbKey implements Serializable {

		@Column(name = "author_id")
		Long author;

		@Column(name = "books_id")
		Long books;

		@Override
		public boolean equals(Object other) {
			return other instanceof AbKey;
		}

		@Override
		public int hashCode() {
			return 1;
		}

	}

	static final class AssocEmbedded {

		@Entity(name = "author")
		static class Author extends Numbered {

		}

		@Entity(name = "book")
		static class Book extends Numbered {

		}

		@Entity(name = "author_books")
		static class AuthorBook {

			@EmbeddedId
			AbKey key;

			@MapsId("author")
			@ManyToOne
			Author author;

			@MapsId("books")
			@ManyToOne
			Book books;

			Integer sinceYear;

		}

	}

	static final class AssocIdentity {

		@Entity(name = "author")
		static class Author extends Numbered {

		}

		@Entity(name = "book")
		static class Book extends Numbered {

		}

		@Entity(name = "author_books")
		@Table(indexes = @Index(name = "ix_ab", columnList = "author_id, sinceYear"))
		static class AuthorBook {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Integer id;

			@ManyToOne
			Author author;

			@OneToOne
			Book books;

			Integer sinceYear;

		}

	}

	static final class One0 {

		@Entity(name = "parent")
		static class Parent extends Numbered {

		}

		@Entity(name = "child")
		@Table(indexes = @Index(name = "ix_child", columnList = "parent_id, code"))
		static class Child extends Numbered {

			@ManyToOne
			Parent parent;

			@Column(length = 10)
			String code;

			Integer amount;

			@ElementCollection
			@Column(length = 10)
			List<String> tags;

		}

	}

	static final class One1 {

		@Entity(name = "parent")
		static class Parent {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Integer id;

			@Version
			int version;

		}

		@Entity(name = "child")
		@Table(uniqueConstraints = @UniqueConstraint(name = "uq_child",
				columnNames = { "parent_id", "quantity", "code" }),
				check = @CheckConstraint(name = "ck", constraint = "quantity > -1"))
		static class Child extends Numbered {

			@ManyToOne
			@OnDelete(action = OnDeleteAction.CASCADE)
			Parent parent;

			@Column(length = 40, nullable = false)
			String code;

			@RenamedFrom("amount")
			@Column(nullable = false)
			Long quantity;

			@ElementCollection
			@Column(length = 10, nullable = false)
			Set<String> tags;

		}

	}

	static final class RefId {

		@Entity(name = "country")
		static class Country extends Numbered {

			@Column(length = 10)
			String code;

		}

		@Entity(name = "city")
		static class City extends Numbered {

			@ManyToOne
			Country country;

		}

	}

	static final class RefCode {

		@Entity(name = "country")
		static class Country extends Numbered {

			@Column(length = 10, unique = true)
			String code;

		}

		@Entity(name = "city")
		static class City extends Numbered {

			@ManyToOne
			@JoinColumn(name = "country_code", referencedColumnName = "code")
			Country country;

		}

	}

	static final class RefCodeLong {

		@Entity(name = "country")
		@Table(uniqueConstraints = @UniqueConstraint(name = "uq_code", columnNames = "code"))
		static class Country extends Numbered {

			@Column(length = 20, nullable = false)
			String code;

		}

		@Entity(name = "city")
		static class City extends Numbered {

			@ManyToOne
			@JoinColumn(name = "country_code", referencedColumnName = "code")
			Country country;

		}

	}

}
