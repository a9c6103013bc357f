package io.github.jpamigrations.zoo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;

/**
 * Columns that come and go.
 */
final class ColumnZoo {

	private ColumnZoo() {
	}

	static Stream<Change> changes() {
		return Stream.of(
				Change.of("C1 nullable columns")
					.state(Family.Item.class)
					.rows(Family.ITEM_ROW)
					.state(Nullable.class)
					.state(Family.Item.class),
				Change.of("C2 required columns without a default")
					.state(Family.Item.class)
					.rows(Family.ITEM_ROW)
					.state(Required.class)
					.state(Family.Item.class),
				Change.of("C3 required columns with a default")
					.state(Family.Item.class)
					.rows(Family.ITEM_ROW)
					.state(Defaulted.class)
					.state(Family.Item.class),
				Change.of("C4 drop a column").state(Family.Item.class).rows(Family.ITEM_ROW).state(WithoutName.class),
				Change.of("C4 drop a column in the middle")
					.state(Family.class)
					.rows(Family.ROWS)
					.state(WithoutCode.class),
				Change.of("C4 the only column gives way to others")
					.state(OnlyCode.class)
					.state(OnlyOthers.class)
					.state(OnlyCode.class),
				Change.of("C4 the only column, which counts, gives way to another")
					.state(OnlyId.class)
					.state(OnlyNumber.class)
					.state(OnlyId.class),
				Change.of("C4 C19 the only column is computed from one that comes")
					.state(OnlyCode.class)
					.rows("insert into item (code) values ('1')")
					.state(ComputedCode.class)
					.state(OnlyCode.class),
				Change.of("C4 C19 two columns are computed the other way round")
					.state(ComputedCode.class)
					.rows("insert into item (number) values (1)")
					.state(ComputedNumber.class)
					.state(ComputedCode.class),
				Change.of("C5 drop columns of keys and indexes")
					.state(Used.class)
					.rows("insert into parent (id) values (1)",
							"insert into child (parent_id, code, other, amount) values (1, 'a', 'b', 1)")
					.state(Unused.class)
					.state(Used.class),
				Change.of("C6 rename without a hint")
					.state(Family.Item.class)
					.rows(Family.ITEM_ROW)
					.state(Renamed.class));
	}

	static final class OnlyCode {

		@Entity(name = "item")
		static class Item {

			@Id
			@Column(length = 20)
			String code;

		}

	}

	static final class OnlyId {

		@Entity(name = "item")
		static class Item {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Long id;

		}

	}

	static final class OnlyNumber {

		@Entity(name = "item")
		static class Item {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Long number;

		}

	}

	static final class OnlyOthers {

		@Entity(name = "item")
		static class Item {

			@Id
			Integer number;

			@Column(nullable = false)
			UUID token;

		}

	}

	static final class ComputedCode {

		@Entity(name = "item")
		static class Item {

			@Id
			Integer number;

			@Column(length = 20)
			@GeneratedColumn("case number when 1 then 'one' else 'many' end")
			String code;

		}

	}

	static final class ComputedNumber {

		@Entity(name = "item")
		static class Item {

			@Id
			@Column(length = 20)
			String code;

			@GeneratedColumn("case code when 'one' then 1 else 2 end")
			Integer number;

		}

	}

	static final class Nullable {

		@Entity(name = "item")
		static class Item extends Generated {

			Integer age;

			@Column(length = 50, nullable = false)
			String name;

			String remark;

			LocalDate born;

		}

	}

	static final class Required {

		@Entity(name = "item")
		static class Item extends Generated {

			@Column(length = 50, nullable = false)
			String name;

			int pieces;

			boolean sold;

			double weight;

			@Column(nullable = false)
			String remark;

			@Column(nullable = false)
			Instant since;

			@Column(nullable = false)
			LocalDate listed;

			@Column(nullable = false)
			LocalTime opens;

			@Column(nullable = false, precision = 10, scale = 2)
			BigDecimal price;

			@Column(nullable = false)
			byte[] bytes;

			@Column(nullable = false)
			UUID reference;

		}

	}

	static final class Defaulted {

		@Entity(name = "item")
		static class Item extends Generated {

			@Column(length = 50, nullable = false)
			String name;

			@ColumnDefault("7")
			int place;

			@ColumnDefault("'it''s new'")
			@Column(nullable = false)
			String state;

			@ColumnDefault("true")
			boolean visible;

			@ColumnDefault("1.50")
			@Column(nullable = false, precision = 10, scale = 2)
			BigDecimal price;

			@ColumnDefault("current_timestamp")
			@Column(nullable = false, secondPrecision = 0)
			LocalDateTime since;

		}

	}

	static final class WithoutName {

		@Entity(name = "item")
		static class Item extends Generated {

		}

	}

	static final class WithoutCode {

		@Entity(name = "parent")
		static class Parent extends Numbered {

		}

		@Entity(name = "child")
		static class Child extends Generated {

			@ManyToOne
			Parent parent;

			int amount;

		}

	}

	static final class Used {

		@Entity(name = "parent")
		static class Parent extends Numbered {

		}

		@Entity(name = "child")
		@Table(uniqueConstraints = @UniqueConstraint(name = "child_once", columnNames = { "code", "amount" }),
				indexes = { @Index(name = "child_idx", columnList = "amount desc, code"),
						@Index(name = "child_parent", columnList = "parent_id, code") })
		static class Child extends Generated {

			@ManyToOne
			Parent parent;

			@Column(length = 20)
			String code;

			@Column(length = 20, unique = true)
			String other;

			int amount;

		}

	}

	static final class Unused {

		@Entity(name = "parent")
		static class Parent extends Numbered {

		}

		@Entity(name = "child")
		@Table(indexes = @Index(name = "child_idx", columnList = "amount desc"))
		static class Child extends Generated {

			int amount;

		}

	}

	static final class Renamed {

		@Entity(name = "item")
		static class Item extends Generated {

			@Column(length = 50, nullable = false)
			String title;

		}

	}

}
