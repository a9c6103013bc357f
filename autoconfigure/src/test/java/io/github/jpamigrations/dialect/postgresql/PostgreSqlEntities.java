package io.github.jpamigrations.dialect.postgresql;

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
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Version;
import org.hibernate.Length;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.NullUnmarked;

/**
 * Entities with as many types, checks and defaults as Hibernate has for PostgreSQL.
 */
@NullUnmarked
final class PostgreSqlEntities {

	private PostgreSqlEntities() {
	}

	enum Color {

		RED, GREEN, BLUE

	}

	enum Weekday {

		MONDAY, TUESDAY

	}

	@Entity(name = "Basics")
	static class Basics {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@Version
		int version;

		String string;

		@jakarta.persistence.Column(length = 40)
		String shortString;

		@jakarta.persistence.Column(length = Length.LONG)
		String longString;

		@jakarta.persistence.Column(length = Length.LONG32)
		String longerString;

		@jakarta.persistence.Column(length = 20_000_000)
		String beyondVarchar;

		@Nationalized
		String national;

		@Lob
		String clob;

		@Lob
		byte[] blob;

		byte[] bytes;

		@jakarta.persistence.Column(length = 100_000)
		byte[] manyBytes;

		Byte[] boxedBytes;

		char[] characters;

		Character character;

		boolean truth;

		Boolean boxedTruth;

		byte oneByte;

		short twoBytes;

		int fourBytes;

		long eightBytes;

		float single;

		double twice;

		@jakarta.persistence.Column(precision = 10)
		double shortDouble;

		BigDecimal decimal;

		@jakarta.persistence.Column(precision = 12, scale = 4)
		BigDecimal precise;

		BigInteger big;

		@JdbcTypeCode(SqlTypes.DECIMAL)
		BigDecimal declaredDecimal;

		@JdbcTypeCode(SqlTypes.CHAR)
		@jakarta.persistence.Column(length = 10)
		String fixed;

		@JdbcTypeCode(SqlTypes.TINYINT)
		int tiny;

		@JdbcTypeCode(SqlTypes.REAL)
		float real;

		@JdbcTypeCode(SqlTypes.LONGVARCHAR)
		String longVarchar;

	}

	@Entity(name = "Times")
	static class Times {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		Long id;

		Instant instant;

		@jakarta.persistence.Column(secondPrecision = 3)
		Instant millis;

		@jakarta.persistence.Column(secondPrecision = 0)
		LocalDateTime seconds;

		LocalDate localDate;

		LocalTime localTime;

		LocalDateTime localDateTime;

		OffsetDateTime offsetDateTime;

		OffsetTime offsetTime;

		ZonedDateTime zonedDateTime;

		@TimeZoneStorage(TimeZoneStorageType.COLUMN)
		ZonedDateTime withZone;

		@TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
		OffsetDateTime normalized;

		Duration duration;

		@JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
		Duration interval;

		@JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
		@jakarta.persistence.Column(precision = 10, scale = 3)
		Duration coarseInterval;

		Year year;

		java.util.Date date;

		java.sql.Date sqlDate;

		java.sql.Time sqlTime;

		java.sql.Timestamp timestamp;

		java.util.Calendar calendar;

		ZoneOffset zoneOffset;

		TimeZone timeZone;

	}

	@Entity(name = "Special")
	static class Special {

		@Id
		@GeneratedValue(strategy = GenerationType.UUID)
		UUID id;

		@JdbcTypeCode(SqlTypes.CHAR)
		UUID uuidAsText;

		@JdbcTypeCode(SqlTypes.BINARY)
		UUID uuidAsBytes;

		InetAddress address;

		URL url;

		Currency currency;

		Locale locale;

		Class<?> type;

		@JdbcTypeCode(SqlTypes.JSON)
		Map<String, String> json;

		@JdbcTypeCode(SqlTypes.SQLXML)
		String xml;

		String[] texts;

		@jakarta.persistence.Column(length = 20)
		List<String> shortTexts;

		@Array(length = 5)
		int[] numbers;

		long[] longNumbers;

		double[] doubles;

		float[] floats;

		boolean[] booleans;

		BigDecimal[] decimals;

		LocalDate[] dates;

		Instant[] instants;

		UUID[] uuids;

		Color[] colors;

		@ElementCollection
		List<BigDecimal> collection;

		@ElementCollection
		@MapKeyEnumerated(EnumType.STRING)
		Map<Color, Integer> map;

	}

	@Entity(name = "Choices")
	@jakarta.persistence.Table(check = { @CheckConstraint(constraint = "low < high or high is null"),
			@CheckConstraint(name = "sane", constraint = "low > -1 and \"Quoted\" <> ''") })
	static class Choices {

		@Id
		Long id;

		int low;

		Integer high;

		@jakarta.persistence.Column(name = "\"Quoted\"")
		String quoted;

		Color ordinal;

		@Enumerated(EnumType.STRING)
		Color name;

		@Enumerated(EnumType.STRING)
		@jakarta.persistence.Column(length = 1000)
		Color longName;

		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		Color named;

		@JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
		Weekday namedOrdinal;

		@jakarta.persistence.Convert(converter = YesNoConverter.class)
		boolean yesNo;

		@jakarta.persistence.Convert(converter = TrueFalseConverter.class)
		Boolean trueFalse;

		@jakarta.persistence.Convert(converter = NumericBooleanConverter.class)
		boolean zeroOne;

		@jakarta.persistence.Column(check = @CheckConstraint(constraint = "length(note) > 3 and note not like 'x%'"))
		String note;

		@jakarta.persistence.Column(check = @CheckConstraint(constraint = "price between 0.5 and 1000"))
		BigDecimal price;

	}

	@Entity(name = "Animal")
	static class Animal {

		@Id
		Long id;

	}

	@Entity(name = "Cat")
	@DiscriminatorValue("cat")
	static class Cat extends Animal {

		@Enumerated(EnumType.STRING)
		Color fur;

	}

	@Entity(name = "Written")
	static class Written {

		@Id
		Long id;

		@ColumnDefault("5")
		int five;

		@ColumnDefault("-5")
		long minusFive;

		@ColumnDefault("'5'")
		int quotedFive;

		@ColumnDefault("1.50")
		BigDecimal money;

		@ColumnDefault("'it''s'")
		String text;

		@ColumnDefault("''")
		String empty;

		@ColumnDefault("true")
		boolean truth;

		@ColumnDefault("'f'")
		boolean untruth;

		@ColumnDefault("current_timestamp")
		Instant now;

		@ColumnDefault("CURRENT_TIMESTAMP(6)")
		Instant nowWithDigits;

		@ColumnDefault("now()")
		LocalDateTime nowAsFunction;

		@ColumnDefault("current_date")
		LocalDate today;

		@ColumnDefault("'2026-01-31'")
		LocalDate someDay;

		@ColumnDefault("date '2026-01-31'")
		LocalDate typedDay;

		@ColumnDefault("gen_random_uuid()")
		UUID uuid;

		@ColumnDefault("'{}'")
		String[] none;

		@ColumnDefault("cast('x' as varchar)")
		String casted;

		@ColumnDefault("lower('A' || 'B')")
		String computedOnce;

		@ColumnDefault("1 + 2 * 3")
		int sum;

		@GeneratedColumn("five * 2 + (sum)")
		int doubled;

		@GeneratedColumn("lower(text) || coalesce(casted, '-')")
		String lowered;

		@jakarta.persistence.Column(columnDefinition = "varchar(20) not null")
		String defined;

		@jakarta.persistence.Column(columnDefinition = "TIMESTAMPTZ")
		Instant definedTime;

		@jakarta.persistence.Column(columnDefinition = "INT8")
		Long definedNumber;

	}

}
