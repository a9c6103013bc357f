package io.github.jpamigrations.zoo;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * Small models; classes of one name are states of one entity.
 */
final class Models {

	private Models() {
	}

	static final class Begin {

		@Entity(name = "item")
		static class Item {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Long id;

			@Column(length = 50, nullable = false)
			String name;

		}

		@Entity(name = "parent")
		static class Parent {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Long id;

		}

		@Entity(name = "child")
		static class Child {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Long id;

			@ManyToOne
			Parent parent;

			@Column(length = 20)
			String code;

			int amount;

		}

	}

	static final class NullableColumn {

		@Entity(name = "item")
		static class Item extends Base {

			Integer age;

		}

	}

	static final class RequiredColumns {

		@Entity(name = "item")
		static class Item extends Base {

			int pieces;

			boolean sold;

			@Column(nullable = false)
			String remark;

			@Column(nullable = false)
			Instant since;

			@Column(nullable = false, precision = 10, scale = 2)
			BigDecimal price;

			@ColumnDefault("7")
			int place;

		}

	}

	static final class DroppedColumn {

		@Entity(name = "item")
		static class Item {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Long id;

		}

	}

	static final class Wider {

		@Entity(name = "item")
		static class Item {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Long id;

			@Column(length = 100)
			String name;

		}

	}

	static final class Unique {

		@Entity(name = "child")
		@Table(uniqueConstraints = @UniqueConstraint(name = "child_once", columnNames = { "code", "amount" }),
				indexes = @Index(name = "child_idx", columnList = "amount desc, code"))
		static class Child extends ChildBase {

			@ManyToOne
			Begin.Parent parent;

		}

	}

	static final class Indexed {

		@Entity(name = "child")
		@Table(indexes = { @Index(name = "child_idx", columnList = "amount desc, code"),
				@Index(name = "child_code", columnList = "code", unique = true) })
		static class Child extends ChildBase {

			@ManyToOne
			Begin.Parent parent;

		}

	}

	static final class OtherUnique {

		@Entity(name = "child")
		@Table(uniqueConstraints = @UniqueConstraint(name = "child_once", columnNames = "code"),
				indexes = @Index(name = "child_idx", columnList = "amount"))
		static class Child extends ChildBase {

			@ManyToOne
			Begin.Parent parent;

		}

	}

	static final class Cascading {

		@Entity(name = "child")
		static class Child extends ChildBase {

			@ManyToOne
			@OnDelete(action = OnDeleteAction.CASCADE)
			Begin.Parent parent;

		}

	}

	static final class NamedKey {

		@Entity(name = "child")
		static class Child extends ChildBase {

			@ManyToOne
			@JoinColumn(name = "parent_id", foreignKey = @ForeignKey(name = "child_parent_fk"))
			Begin.Parent parent;

		}

	}

	static final class WithoutParent {

		@Entity(name = "child")
		static class Child extends ChildBase {

		}

	}

	static final class LongAmount {

		@Entity(name = "child")
		static class Child {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Long id;

			@ManyToOne
			Begin.Parent parent;

			@Column(length = 20)
			String code;

			long amount;

		}

	}

	static final class Cycle {

		@Entity(name = "ring_a")
		static class A {

			@Id
			Long id;

			@ManyToOne
			B next;

		}

		@Entity(name = "ring_b")
		static class B {

			@Id
			Long id;

			@OneToOne
			A next;

		}

	}

	static final class Sequences {

		@Entity(name = "numbered")
		static class Numbered {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
			@SequenceGenerator(name = "numbers", sequenceName = "numbers", allocationSize = 10)
			Long id;

		}

	}

	static final class OtherIncrement {

		@Entity(name = "numbered")
		static class Numbered {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
			@SequenceGenerator(name = "numbers", sequenceName = "numbers", allocationSize = 25)
			Long id;

		}

	}

	static final class Reserved {

		@Entity(name = "order")
		@Table(name = "`order`")
		static class Order {

			@Id
			@Column(name = "`select`")
			Long id;

			@Column(name = "`Mixed Case`")
			String mixed;

			@Column(name = "größe")
			String size;

		}

	}

	static final class Enums {

		enum Two {

			ONE, TWO

		}

		@Entity(name = "state")
		static class State {

			@Id
			Long id;

			@Enumerated(EnumType.STRING)
			Two text;

			@Enumerated(EnumType.ORDINAL)
			Two number;

		}

	}

	static final class MoreEnums {

		enum Three {

			ONE, TWO, THREE

		}

		@Entity(name = "state")
		static class State {

			@Id
			Long id;

			@Enumerated(EnumType.STRING)
			Three text;

			@Enumerated(EnumType.ORDINAL)
			Three number;

		}

	}

	@MappedSuperclass
	static class Base {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@Column(length = 50, nullable = false)
		String name;

	}

	@MappedSuperclass
	static class ChildBase {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@Column(length = 20)
		String code;

		int amount;

	}

}
