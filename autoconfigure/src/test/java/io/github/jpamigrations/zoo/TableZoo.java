package io.github.jpamigrations.zoo;

import java.math.BigDecimal;
import java.util.stream.Stream;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * Changes of whole tables.
 */
@SuppressWarnings("deprecation")
final class TableZoo {

	private TableZoo() {
	}

	static Stream<Change> changes() {
		return Stream.of(
				Change.of("T1 table")
					.state(Family.Item.class)
					.rows(Family.ITEM_ROW)
					.state(Family.Item.class, Family.Parent.class)
					.state(Family.Item.class),
				Change.of("T2 table with foreign key")
					.state(Family.Parent.class)
					.state(Family.Parent.class, Family.Child.class)
					.state(Family.Parent.class),
				Change.of("T3 cycle")
					.state(Family.Item.class)
					.rows(Family.ITEM_ROW)
					.state(Family.Item.class, Ring.class)
					.state(Family.Item.class),
				Change.of("T3 cycle at first").state(Ring.class).state(),
				Change.of("T3 table that refers to itself")
					.state(Family.Item.class)
					.state(Family.Item.class, Tree.class)
					.state(),
				Change.of("T4 drop a referenced table")
					.state(Family.class)
					.rows(Family.ROWS)
					.state(WithoutParent.class),
				Change.of("T5 rename without a hint")
					.state(Family.Item.class)
					.rows(Family.ITEM_ROW)
					.state(Renamed.class),
				Change.of("T6 table comment")
					.state(Family.Item.class)
					.rows(Family.ITEM_ROW)
					.state(Commented.class)
					.state(OtherComment.class)
					.state(Family.Item.class),
				Change.model("T6 table comment at first", Commented.class),
				Change.of("R3 dropped table with everything")
					.state(Everything.class)
					.rows("insert into parent (id) values (1)",
							"insert into everything (id, parent_id, code, price, amount) values (1, 1, 'a', 2, 3)")
					.state(Family.Parent.class),
				Change.of("R4 dependent tables at once")
					.state(Family.class)
					.rows(Family.ROWS)
					.state(Grown.class)
					.state(Family.class));
	}

	static final class Ring {

		@Entity(name = "ring_a")
		static class A extends Numbered {

			@ManyToOne
			B next;

		}

		@Entity(name = "ring_b")
		static class B extends Numbered {

			@OneToOne
			A next;

		}

	}

	static final class Tree {

		@Entity(name = "tree")
		static class Node extends Generated {

			@ManyToOne
			@OnDelete(action = OnDeleteAction.CASCADE)
			Node parent;

			@ManyToOne(optional = false)
			Node root;

		}

	}

	static final class WithoutParent {

		@Entity(name = "child")
		static class Child extends Generated {

			@Column(length = 20)
			String code;

			int amount;

		}

	}

	static final class Renamed {

		@Entity(name = "article")
		static class Article extends Generated {

			@Column(length = 50, nullable = false)
			String name;

		}

	}

	static final class Commented {

		@Entity(name = "item")
		@Comment("What is sold, the owner \"own\" words")
		static class Item extends Generated {

			@Column(length = 50, nullable = false)
			String name;

		}

	}

	static final class OtherComment {

		@Entity(name = "item")
		@Table(comment = "Größen; -- no comment /* none */")
		static class Item extends Generated {

			@Column(length = 50, nullable = false)
			String name;

		}

	}

	static final class Everything {

		@Entity(name = "parent")
		static class Parent extends Numbered {

		}

		@Entity(name = "everything")
		@Table(comment = "Everything at once",
				uniqueConstraints = @UniqueConstraint(name = "everything_once", columnNames = { "code", "amount" }),
				indexes = { @Index(name = "everything_idx", columnList = "amount desc, code"),
						@Index(name = "everything_unique", columnList = "price", unique = true) },
				check = @CheckConstraint(name = "everything_positive", constraint = "price > 0"))
		static class Thing extends Generated {

			@ManyToOne(optional = false)
			@OnDelete(action = OnDeleteAction.CASCADE)
			Parent parent;

			@ManyToOne
			Thing other;

			@Column(length = 20, unique = true)
			@Comment("The code")
			String code;

			@ColumnDefault("'new'")
			String state;

			@Column(precision = 12, scale = 4, check = @CheckConstraint(constraint = "price < 1000"))
			BigDecimal price;

			@ColumnDefault("7")
			int amount;

		}

	}

	static final class Grown {

		@Entity(name = "grand_parent")
		static class GrandParent {

			@Id
			@Column(length = 36)
			String id;

		}

		@Entity(name = "parent")
		@Table(uniqueConstraints = @UniqueConstraint(name = "parent_name", columnNames = "name"))
		static class Parent extends Numbered {

			@ManyToOne
			GrandParent parent;

			@Column(length = 30)
			String name;

		}

		@Entity(name = "child")
		@Table(indexes = @Index(name = "child_idx", columnList = "added, code"))
		static class Child extends Generated {

			@ManyToOne
			Parent parent;

			@ManyToOne
			@JoinColumn(name = "parent_name", referencedColumnName = "name")
			Parent byName;

			@Column(length = 40)
			String code;

			Integer added;

		}

	}

}
