package io.github.jpamigrations.zoo;

import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.GeneratedColumn;

/**
 * Names that need quotes, and names that are long.
 */
@SuppressWarnings("deprecation")
final class NameZoo {

	private NameZoo() {
	}

	static Stream<Change> changes() {
		return Stream.of(
				Change.of("N1 reserved and quoted names")
					.state(Family.Item.class)
					.rows(Family.ITEM_ROW)
					.state(Family.Item.class, Quoted.class)
					.state(Family.Item.class),
				Change.of("N1 reserved and quoted names change")
					.state(Quoted.class)
					.state(QuotedMore.class)
					.state(Quoted.class)
					.state(),
				Change.of("N2 long names")
					.state(Family.Item.class)
					.rows(Family.ITEM_ROW)
					.state(Family.Item.class, LongNames.class)
					.state(Family.Item.class),
				Change.model("N2 long names at first", LongNames.class),
				Change.of("N3 names in other cases")
					.state(LowerCase.class)
					.rows("insert into folded (id) values (1)")
					.state(MixedCase.class)
					.state(LowerCase.class));
	}

	static final class Quoted {

		@Entity(name = "sales_order")
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

		@Entity(name = "line")
		@Table(name = "`Order Line`")
		static class Line extends Numbered {

			@ManyToOne
			Order order;

		}

	}

	static final class QuotedMore {

		@Entity(name = "sales_order")
		@Table(name = "`order`", indexes = @Index(name = "MixedIndex", columnList = "`Mixed Case` desc, `group`"),
				uniqueConstraints = @UniqueConstraint(name = "`Both`", columnNames = { "`Mixed Case`", "`group`" }))
		@Check(name = "NotEmpty", constraints = "amount > 0")
		static class Order {

			@Id
			@Column(name = "`select`")
			Long id;

			@Column(name = "`Mixed Case`", length = 40)
			String mixed;

			@Column(name = "größe", length = 40)
			String size;

			@Column(name = "`group`", unique = true, length = 20)
			String group;

			@Column(name = "`from`", nullable = false)
			int from;

			Integer amount;

			@GeneratedColumn("amount * 2")
			@Column(name = "`Twice`")
			Integer twice;

			@ManyToOne
			Order parent;

			@ManyToMany
			Set<Line> lines;

		}

		@Entity(name = "line")
		@Table(name = "`Order Line`")
		static class Line {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "`Line Numbers`")
			@SequenceGenerator(name = "`Line Numbers`", sequenceName = "`Line Numbers`")
			Long id;

			@ManyToOne
			Order order;

		}

	}

	static final class LongNames {

		@Entity(name = "a_table_with_a_name_that_is_as_long_as_the_servers_allow")
		@Table(name = "a_table_with_a_name_that_is_as_long_as_the_servers_allow",
				indexes = @Index(columnList = "a_column_with_a_name_that_is_as_long_as_the_servers_allow"))
		static class Thing extends Generated {

			@Column(name = "a_column_with_a_name_that_is_as_long_as_the_servers_allow", unique = true, length = 30)
			String name;

			@ManyToOne
			Thing anAssociationWithANameThatIsAsLongAsTheServersAllow;

		}

	}

	static final class LowerCase {

		@Entity(name = "folded")
		@Table(indexes = @Index(name = "folded_idx", columnList = "some_name"))
		static class Folded extends Numbered {

			@Column(name = "some_name", length = 30)
			String name;

		}

	}

	static final class MixedCase {

		@Entity(name = "folded")
		@Table(name = "FOLDED", indexes = @Index(name = "FOLDED_IDX", columnList = "SOME_NAME"))
		static class Folded extends Numbered {

			@Column(name = "SOME_NAME", length = 40)
			String name;

		}

	}

}
