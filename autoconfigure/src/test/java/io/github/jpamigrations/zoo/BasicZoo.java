package io.github.jpamigrations.zoo;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;

import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Version;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.annotations.Struct;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

/**
 * Columns of all the types that Hibernate knows.
 */
final class BasicZoo {

	private BasicZoo() {
	}

	static Stream<Change> changes() {
		return Stream
			.of(model("C18 numbers, texts and bytes", Simple.class), model("C18 national texts", National.class),
					model("C18 times", Times.class), model("C18 booleans", Booleans.class),
					model("C18 json, arrays, uuids", Structured.class), model("C18 codes of JDBC types", Codes.class),
					model("C18 aggregates", Aggregates.class),
					model("C18 structs", Structs.class).map((change) -> change.on(TestDatabase.POSTGRESQL)),
					model("C21 embeddables and converters", Embeddables.class),
					model("C22 versions, timestamps, soft deletes, tenants", Managed.class))
			.flatMap((changes) -> changes);
	}

	/**
	 * The columns come to a table with a row and go; they are there from the beginning.
	 */
	private static Stream<Change> model(String kind, Class<?> model) {
		return Stream.of(Change.of(kind + " added")
			.state(Empty.class)
			.rows("insert into thing (id) values (1)")
			.state(model)
			.state(Empty.class), Change.model(kind, model));
	}

	static final class Empty {

		@Entity(name = "thing")
		static class Thing extends Numbered {

		}

	}

	static final class Simple {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			Byte tiny;

			Short small;

			Float single;

			Double exact;

			Character letter;

			BigDecimal wide;

			@Column(precision = 10, scale = 2)
			BigDecimal price;

			BigInteger big;

			@Column(length = 100_000)
			String medium;

			@Column(length = 100_000_000)
			String large;

			@Lob
			String characters;

			char[] letters;

			@Lob
			byte[] binaries;

			byte[] bytes;

			@Column(length = 10_000)
			byte[] more;

			Class<?> type;

			Currency currency;

			Locale locale;

			URL url;

			TimeZone zone;

		}

	}

	static final class National {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@Nationalized
			String national;

			@Nationalized
			@Lob
			String nationalClob;

			@JdbcTypeCode(SqlTypes.NCHAR)
			@Column(length = 3)
			String nationalFixed;

		}

	}

	static final class Times {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			Instant instant;

			LocalDate date;

			LocalTime time;

			@Column(secondPrecision = 3)
			LocalTime millis;

			LocalDateTime dateTime;

			OffsetDateTime withOffset;

			OffsetTime offsetTime;

			ZonedDateTime zoned;

			@TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
			ZonedDateTime normalized;

			@TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
			OffsetDateTime utc;

			@TimeZoneStorage(TimeZoneStorageType.COLUMN)
			@TimeZoneColumn(name = "stored_offset")
			OffsetDateTime keeping;

			Duration duration;

			@JdbcTypeCode(SqlTypes.NUMERIC)
			Duration decimalDuration;

			Year since;

			ZoneId zoneId;

			ZoneOffset zoneOffset;

		}

	}

	static final class Booleans {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			Boolean plain;

			@Convert(converter = YesNoConverter.class)
			Boolean yesNo;

			@Convert(converter = TrueFalseConverter.class)
			Boolean trueFalse;

			@Convert(converter = NumericBooleanConverter.class)
			Boolean number;

			@JdbcTypeCode(SqlTypes.BIT)
			Boolean bit;

			@JdbcTypeCode(SqlTypes.TINYINT)
			Boolean tiny;

			@Column(columnDefinition = "char(1)")
			@JdbcTypeCode(SqlTypes.CHAR)
			Boolean letter;

		}

	}

	static final class Structured {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			UUID uuid;

			@JdbcTypeCode(SqlTypes.VARCHAR)
			UUID uuidText;

			@JdbcTypeCode(SqlTypes.CHAR)
			UUID uuidChar;

			@JdbcTypeCode(SqlTypes.BINARY)
			UUID uuidBytes;

			@JdbcTypeCode(SqlTypes.JSON)
			Map<String, String> json;

			@JdbcTypeCode(SqlTypes.LONG32VARCHAR)
			String text;

			String[] texts;

			@Array(length = 5)
			@Column(length = 10)
			String[] limited;

			List<Integer> numbers;

			UUID[] uuids;

			LocalDate[] dates;

			@JdbcTypeCode(SqlTypes.INET)
			InetAddress address;

		}

	}

	static final class Codes {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@JdbcTypeCode(SqlTypes.CHAR)
			@Column(length = 3)
			String fixed;

			@JdbcTypeCode(SqlTypes.LONGVARCHAR)
			String longText;

			@JdbcTypeCode(SqlTypes.CLOB)
			String characters;

			@JdbcTypeCode(SqlTypes.BINARY)
			@Column(length = 16)
			byte[] fixedBytes;

			@JdbcTypeCode(SqlTypes.DECIMAL)
			@Column(precision = 8, scale = 3)
			BigDecimal number;

			@JdbcTypeCode(SqlTypes.SMALLINT)
			Integer small;

			@JdbcTypeCode(SqlTypes.BIGINT)
			Integer big;

			@JdbcTypeCode(SqlTypes.TIMESTAMP_WITH_TIMEZONE)
			Instant zoned;

			@JdbcTypeCode(SqlTypes.TIMESTAMP)
			Instant plain;

			@JdbcTypeCode(SqlTypes.REAL)
			Double single;

		}

	}

	@Embeddable
	static class Address {

		@Column(nullable = false)
		String street;

		int number;

		String city;

	}

	static final class Aggregates {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@JdbcTypeCode(SqlTypes.JSON)
			Address address;

			@JdbcTypeCode(SqlTypes.JSON_ARRAY)
			List<Address> addresses;

		}

	}

	@Embeddable
	@Struct(name = "postal_address")
	static class PostalAddress {

		String street;

		int number;

	}

	static final class Structs {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			PostalAddress address;

		}

	}

	@Embeddable
	static class Money {

		@Column(precision = 12, scale = 4, nullable = false)
		BigDecimal amount;

		@Column(length = 3)
		String currency;

	}

	record Code(String value) {

	}

	@Converter
	static class CodeConverter implements AttributeConverter<Code, String> {

		@Override
		public String convertToDatabaseColumn(Code code) {
			return code.value();
		}

		@Override
		public Code convertToEntityAttribute(String value) {
			return new Code(value);
		}

	}

	static final class Embeddables {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@Embedded
			Money price;

			@Embedded
			@AttributeOverride(name = "amount", column = @Column(name = "tax_amount", precision = 8, scale = 2))
			@AttributeOverride(name = "currency", column = @Column(name = "tax_currency"))
			Money tax;

			@Convert(converter = CodeConverter.class)
			@Column(length = 8)
			Code code;

		}

	}

	static final class Managed {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@Version
			int version;

			@CreationTimestamp
			LocalDateTime created;

			@UpdateTimestamp
			Instant updated;

			@TenantId
			String tenant;

			@NaturalId
			String name;

			@NaturalId
			Integer number;

		}

		@Entity(name = "by_deleted")
		@SoftDelete
		static class ByDeleted extends Numbered {

		}

		@Entity(name = "by_active")
		@SoftDelete(strategy = SoftDeleteType.ACTIVE, converter = YesNoConverter.class)
		static class ByActive extends Numbered {

		}

		@Entity(name = "by_number")
		@SoftDelete(columnName = "gone", converter = NumericBooleanConverter.class)
		static class ByNumber extends Numbered {

		}

		@Entity(name = "by_time")
		@SoftDelete(strategy = SoftDeleteType.TIMESTAMP)
		static class ByTime extends Numbered {

			@Version
			Instant version;

		}

	}

}
