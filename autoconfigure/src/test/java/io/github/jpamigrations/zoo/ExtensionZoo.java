package io.github.jpamigrations.zoo;

import java.util.List;
import java.util.stream.Stream;

import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.View;
import org.hibernate.envers.Audited;
import org.hibernate.envers.RelationTargetAuditMode;
import org.hibernate.type.SqlTypes;

/**
 * What only Hibernate has: audit tables, views, vectors, formulas.
 */
final class ExtensionZoo {

	private ExtensionZoo() {
	}

	static Stream<Change> changes() {
		String row = "insert into goods (id, name, amount) values (1, 'first', 2)";
		return Stream.of(
				Change.of("T1 audit tables")
					.state(Goods.class)
					.rows(row)
					.state(AuditedGoods.class)
					.state(MoreAuditedGoods.class)
					.state(Goods.class),
				Change.model("T1 audit tables at first", MoreAuditedGoods.class),
				Change.of("T1 view").state(Goods.class).rows(row).state(Viewed.class).state(Goods.class),
				Change.of("T1 view with another text")
					.state(Viewed.class)
					.rows(row)
					.state(ViewedOtherwise.class)
					.state(Viewed.class),
				Change.of("T4 view and its table").state(Viewed.class).rows(row).state(Family.Item.class),
				Change.of("C7 C9 column that a view uses")
					.state(ViewedSimply.class)
					.rows(row)
					.state(ViewedAndWider.class)
					.state(ViewedSimply.class),
				Change.model("T1 view on a view at first", ViewOnView.class),
				Change.of("C18 vector")
					.state(Goods.class)
					.rows(row)
					.state(Vector3.class)
					.state(Vector5.class)
					.state(Goods.class)
					.on(TestDatabase.MYSQL, TestDatabase.MARIADB),
				Change.model("C18 vectors at first", Vector3.class).on(TestDatabase.MYSQL, TestDatabase.MARIADB),
				Change.of("C18 types of PostgreSQL")
					.state(Goods.class)
					.rows(row)
					.state(PostgreSqlTypes.class)
					.state(Goods.class)
					.on(TestDatabase.POSTGRESQL),
				Change.model("C18 types of PostgreSQL at first", PostgreSqlTypes.class).on(TestDatabase.POSTGRESQL),
				Change.of("C19 formula and transformer make no column")
					.state(Goods.class)
					.rows(row)
					.state(Formulas.class),
				Change.of("C16 required enum with a list of values comes and goes")
					.state(Goods.class)
					.rows(row)
					.state(Rated.class)
					.state(Goods.class));
	}

	static final class Goods {

		@Entity(name = "goods")
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			int amount;

		}

	}

	static final class AuditedGoods {

		@Entity(name = "goods")
		@Audited
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			int amount;

		}

	}

	static final class MoreAuditedGoods {

		@Entity(name = "owner")
		static class Owner extends Numbered {

		}

		@Entity(name = "goods")
		@Audited
		static class Thing extends Numbered {

			@Column(length = 40, nullable = false)
			String name;

			long amount;

			@Enumerated(EnumType.STRING)
			Rating rating;

			@ManyToOne
			@Audited(targetAuditMode = RelationTargetAuditMode.NOT_AUDITED)
			Owner owner;

			@ElementCollection
			@Column(length = 20)
			List<String> tags;

		}

	}

	static final class Viewed {

		@Entity(name = "goods")
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			int amount;

		}

		@Entity(name = "stock")
		@View(query = "select id, name, amount from goods where amount > 0")
		static class Stock {

			@Id
			Long id;

			String name;

			int amount;

		}

	}

	static final class ViewedOtherwise {

		@Entity(name = "goods")
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			int amount;

			Integer reserved;

		}

		@Entity(name = "stock")
		@View(query = "select id, name, amount, reserved from goods where amount > 1")
		static class Stock {

			@Id
			Long id;

			String name;

			int amount;

			Integer reserved;

		}

	}

	static final class ViewedAndWider {

		@Entity(name = "goods")
		static class Thing extends Numbered {

			@Column(length = 40)
			String name;

			long amount;

		}

		@Entity(name = "stock")
		@View(query = "select id, name, amount from goods where name is not null")
		static class Stock {

			@Id
			Long id;

			String name;

			int amount;

		}

	}

	static final class ViewedSimply {

		@Entity(name = "goods")
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			int amount;

		}

		@Entity(name = "stock")
		@View(query = "select id, name, amount from goods where name is not null")
		static class Stock {

			@Id
			Long id;

			String name;

			int amount;

		}

	}

	static final class ViewOnView {

		@Entity(name = "goods")
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			int amount;

		}

		@Entity(name = "a_first")
		@View(query = "select id, name, amount from goods where amount > 0")
		static class First {

			@Id
			Long id;

			String name;

			int amount;

		}

		@Entity(name = "b_second")
		@View(query = "select id, name from a_first")
		static class Second {

			@Id
			Long id;

			String name;

		}

	}

	static final class Vector3 {

		@Entity(name = "goods")
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			int amount;

			@JdbcTypeCode(SqlTypes.VECTOR)
			@Array(length = 3)
			float[] features;

		}

	}

	static final class Vector5 {

		@Entity(name = "goods")
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			int amount;

			@JdbcTypeCode(SqlTypes.VECTOR)
			@Array(length = 5)
			float[] features;

		}

	}

	static final class PostgreSqlTypes {

		@Entity(name = "goods")
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			int amount;

			@Column(columnDefinition = "int4range", nullable = false)
			String numbers;

			@Column(columnDefinition = "tstzrange", nullable = false)
			String times;

			@Column(columnDefinition = "datemultirange", nullable = false)
			String dates;

			@Column(columnDefinition = "xml", nullable = false)
			String document;

			@Column(columnDefinition = "tsvector", nullable = false)
			String words;

			@Column(columnDefinition = "money", nullable = false)
			String price;

			@Column(columnDefinition = "inet", nullable = false)
			String address;

			@Column(columnDefinition = "macaddr", nullable = false)
			String hardware;

			@Column(columnDefinition = "varbit(8)", nullable = false)
			String bits;

			@Column(columnDefinition = "point", nullable = false)
			String place;

			@Column(columnDefinition = "numeric(10,2)[]", nullable = false)
			String amounts;

		}

	}

	static final class Formulas {

		@Entity(name = "goods")
		static class Thing extends Numbered {

			@Column(length = 20)
			@ColumnTransformer(read = "upper(name)", write = "lower(?)")
			String name;

			@Generated
			int amount;

			@Formula("amount * 2")
			int twice;

		}

	}

	enum Rating {

		GOOD, BAD

	}

	static final class Rated {

		@Entity(name = "goods")
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			int amount;

			@Enumerated(EnumType.STRING)
			@JdbcTypeCode(SqlTypes.VARCHAR)
			@Column(length = 10, nullable = false)
			Rating rating;

			@Enumerated(EnumType.STRING)
			@Column(length = 10, nullable = false)
			Rating other;

			@Enumerated(EnumType.ORDINAL)
			@Column(nullable = false)
			Rating number;

		}

	}

}
