package io.github.jpamigrations.zoo;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;

/**
 * Columns whose type changes, with rows that have to stay.
 */
final class TypeZoo {

	private TypeZoo() {
	}

	static Stream<Change> changes() {
		return Stream.of(
				Change.of("C7 C8 length")
					.state(Short.class)
					.rows("insert into text (id, name) values (1, 'first')")
					.state(Long100.class)
					.state(Short.class),
				Change.of("C9 integers")
					.state(Small.class)
					.rows("insert into number (id, amount, tiny, price) values (1, 7, 2, 12.34)")
					.state(Big.class)
					.state(Small.class),
				Change.of("C9 key type with foreign keys")
					.state(IntKey.class)
					.rows("insert into owner (id) values (1)", "insert into owned (id, owner_id) values (1, 1)")
					.state(LongKey.class)
					.state(IntKey.class),
				Change.of("C10 precision and scale")
					.state(Small.class)
					.rows("insert into number (id, amount, tiny, price) values (1, 7, 2, 12.34)")
					.state(Precise.class)
					.state(Small.class),
				Change.of("C11 varchar, text, lob")
					.state(Short.class)
					.rows("insert into text (id, name) values (1, 'first')")
					.state(Text.class)
					.state(Lobs.class)
					.state(Text.class)
					.state(Short.class),
				Change.of("C11 binary sizes")
					.state(ShortBytes.class)
					.rows("insert into bytes (id) values (1)")
					.state(LongBytes.class)
					.state(LobBytes.class)
					.state(LongBytes.class)
					.state(ShortBytes.class),
				Change.of("C12 timestamp precision")
					.state(Micros.class)
					.rows("insert into moment (id, at, local) "
							+ "values (1, timestamp '2020-02-03 04:05:06', timestamp '2020-02-03 04:05:06')")
					.state(Millis.class)
					.state(Micros.class),
				Change.of("C12 with and without time zone")
					.state(Micros.class)
					.rows("insert into moment (id, at, local) "
							+ "values (1, timestamp '2020-02-03 04:05:06', timestamp '2020-02-03 04:05:06')")
					.state(Zoned.class)
					.state(Micros.class),
				Change.of("C8 number to text")
					.state(Small.class)
					.rows("insert into number (id, amount, tiny, price) values (1, 7, 2, 12.34)")
					.state(Texts.class)
					.state(Small.class),
				Change.of("C7 length of an indexed column")
					.state(Indexed.class)
					.rows("insert into text (id, name) values (1, 'first')")
					.state(IndexedLonger.class)
					.state(Indexed.class));
	}

	static final class Short {

		@Entity(name = "text")
		static class Holder extends Numbered {

			@Column(length = 50, nullable = false)
			String name;

		}

	}

	static final class Long100 {

		@Entity(name = "text")
		static class Holder extends Numbered {

			@Column(length = 100, nullable = false)
			String name;

		}

	}

	static final class Text {

		@Entity(name = "text")
		static class Holder extends Numbered {

			@Column(length = Length.LONG32, nullable = false)
			String name;

		}

	}

	static final class Lobs {

		@Entity(name = "text")
		static class Holder extends Numbered {

			@Lob
			@Column(nullable = false, length = 100_000)
			String name;

		}

	}

	static final class ShortBytes {

		@Entity(name = "bytes")
		static class Holder extends Numbered {

			@Column(length = 100)
			byte[] content;

		}

	}

	static final class LongBytes {

		@Entity(name = "bytes")
		static class Holder extends Numbered {

			@Column(length = 100_000)
			byte[] content;

		}

	}

	static final class LobBytes {

		@Entity(name = "bytes")
		static class Holder extends Numbered {

			@Lob
			@Column(length = 100_000_000)
			byte[] content;

		}

	}

	static final class Small {

		@Entity(name = "number")
		static class Holder extends Numbered {

			int amount;

			byte tiny;

			@Column(precision = 10, scale = 2)
			BigDecimal price;

		}

	}

	static final class Big {

		@Entity(name = "number")
		static class Holder extends Numbered {

			long amount;

			short tiny;

			@Column(precision = 10, scale = 2)
			BigDecimal price;

		}

	}

	static final class Precise {

		@Entity(name = "number")
		static class Holder extends Numbered {

			int amount;

			byte tiny;

			@Column(precision = 12, scale = 4)
			BigDecimal price;

		}

	}

	static final class Texts {

		@Entity(name = "number")
		static class Holder extends Numbered {

			@Column(length = 20, nullable = false)
			String amount;

			byte tiny;

			@Column(length = 20)
			String price;

		}

	}

	static final class IntKey {

		@Entity(name = "owner")
		static class Owner {

			@Id
			int id;

			@ManyToOne
			Owner boss;

		}

		@Entity(name = "owned")
		static class Owned extends Numbered {

			@ManyToOne
			Owner owner;

		}

	}

	static final class LongKey {

		@Entity(name = "owner")
		static class Owner {

			@Id
			long id;

			@ManyToOne
			Owner boss;

		}

		@Entity(name = "owned")
		static class Owned extends Numbered {

			@ManyToOne
			Owner owner;

		}

	}

	static final class Micros {

		@Entity(name = "moment")
		static class Holder extends Numbered {

			Instant at;

			LocalDateTime local;

		}

	}

	static final class Millis {

		@Entity(name = "moment")
		static class Holder extends Numbered {

			@Column(secondPrecision = 3)
			Instant at;

			@Column(secondPrecision = 0)
			LocalDateTime local;

		}

	}

	static final class Zoned {

		@Entity(name = "moment")
		static class Holder extends Numbered {

			@JdbcTypeCode(Types.TIMESTAMP)
			Instant at;

			@JdbcTypeCode(Types.DATE)
			LocalDateTime local;

		}

	}

	static final class Indexed {

		@Entity(name = "text")
		@Table(indexes = @Index(name = "text_name", columnList = "name desc"))
		static class Holder extends Numbered {

			@Column(length = 50, unique = true)
			String name;

		}

	}

	static final class IndexedLonger {

		@Entity(name = "text")
		@Table(indexes = @Index(name = "text_name", columnList = "name desc"))
		static class Holder extends Numbered {

			@Column(length = 80, unique = true)
			String name;

		}

	}

}
