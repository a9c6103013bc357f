package io.github.jpamigrations.dialect.h2;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URL;
import java.sql.Timestamp;
import java.time.DayOfWeek;
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
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.NullUnmarked;

/**
 * Entities with every type and key that Hibernate knows a column for.
 */
@NullUnmarked
final class H2Entities {

	private H2Entities() {
	}

	enum Color {

		RED, GREEN, BLUE

	}

	enum Size {

		SMALL, LARGE

	}

	enum Single {

		ONLY

	}

	@Entity(name = "basics")
	static class Basics {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@Version
		int version;

		boolean primitiveBoolean;

		Boolean wrappedBoolean;

		@Convert(converter = YesNoConverter.class)
		boolean yesNo;

		@Convert(converter = TrueFalseConverter.class)
		boolean trueFalse;

		@Convert(converter = NumericBooleanConverter.class)
		Boolean numericBoolean;

		byte tiny;

		short small;

		int whole;

		long large;

		float single;

		double twice;

		@Column(precision = 10)
		Double preciseDouble;

		BigDecimal decimal;

		@Column(precision = 12, scale = 4)
		BigDecimal money;

		BigInteger integer;

		char character;

		Character wrappedCharacter;

		@Column(columnDefinition = "decimal(7)")
		BigDecimal defined;

	}

	@Entity(name = "strings")
	static class Strings {

		@Id
		UUID id;

		@Column(nullable = false)
		String text;

		@Column(length = 10, comment = "kept short")
		String shortText;

		@Column(length = 40000)
		String longText;

		@Column(length = 2_000_000)
		String veryLongText;

		@Lob
		String clob;

		@Nationalized
		String national;

		@Nationalized
		@Lob
		String nationalClob;

		@JdbcTypeCode(SqlTypes.CHAR)
		@Column(length = 3)
		String fixed;

		@JdbcTypeCode(SqlTypes.LONG32VARCHAR)
		String long32;

		byte[] bytes;

		@Column(length = 16)
		byte[] shortBytes;

		@Lob
		byte[] blob;

		@JdbcTypeCode(SqlTypes.LONG32VARBINARY)
		byte[] longBytes;

		@JdbcTypeCode(SqlTypes.BINARY)
		@Column(length = 8)
		byte[] fixedBytes;

		char[] characters;

		@Column(columnDefinition = "text")
		String defined;

		Locale locale;

		Currency currency;

		URL url;

		Class<?> type;

	}

	@Entity(name = "times")
	static class Times {

		@Id
		LocalDate id;

		Instant instant;

		LocalDateTime dateTime;

		@Column(secondPrecision = 0)
		LocalDateTime seconds;

		LocalTime time;

		OffsetDateTime offsetDateTime;

		OffsetTime offsetTime;

		ZonedDateTime zonedDateTime;

		@TimeZoneStorage(TimeZoneStorageType.COLUMN)
		OffsetDateTime separate;

		Duration duration;

		@JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
		Duration seconds18;

		Year yearOnly;

		ZoneId zoneId;

		ZoneOffset zoneOffset;

		TimeZone timeZone;

		@JdbcTypeCode(SqlTypes.DATE)
		Date date;

		@JdbcTypeCode(SqlTypes.TIME)
		Date timeOnly;

		@JdbcTypeCode(SqlTypes.TIMESTAMP)
		Calendar calendar;

		Timestamp timestamp;

	}

	@Entity(name = "enums")
	static class Enums {

		@Id
		int id;

		Color ordinal;

		@Enumerated(EnumType.STRING)
		Color string;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.VARCHAR)
		Color text;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.VARCHAR)
		Single single;

		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		Color named;

		@JdbcTypeCode(SqlTypes.INTEGER)
		DayOfWeek weekday;

	}

	@Entity(name = "special")
	static class Special {

		@Id
		UUID id;

		@JdbcTypeCode(SqlTypes.JSON)
		Map<String, String> json;

		@JdbcTypeCode(SqlTypes.JSON)
		List<Size> jsonList;

		String[] strings;

		@Column(length = 20)
		List<String> list;

		int[] ints;

		@Array(length = 5)
		Long[] longs;

		UUID[] uuids;

		LocalDate[] dates;

		BigDecimal[] decimals;

		Color[] colors;

		Serializable serializable;

		InetAddress address;

	}

	@Entity(name = "animal")
	@DiscriminatorColumn(name = "kind")
	@Table(check = @CheckConstraint(name = "weight_check",
			constraint = "weight > 0 and (weight < 100 or kind in ('cat', 'dog'))"))
	static class Animal {

		@Id
		int id;

		int weight;

	}

	@Entity(name = "cat")
	static class Cat extends Animal {

		@Column(nullable = false)
		Boolean indoor;

	}

	@Entity(name = "dog")
	static class Dog extends Animal {

		@Column(nullable = false)
		String breed;

	}

	@Entity(name = "checked")
	@Table(check = @CheckConstraint(constraint = "lower(name) <> '' and low between 0 and high"))
	static class Checked {

		@Id
		int id;

		String name;

		@Column(check = @CheckConstraint(constraint = "low + high * 2 < 1000"))
		int low;

		@Column(check = @CheckConstraint(constraint = "high is not null"))
		Integer high;

		@Column(name = "\"order\"", check = @CheckConstraint(constraint = "\"order\" in (1,2)"))
		Integer order;

	}

	@Entity(name = "defaults")
	static class Defaults {

		@Id
		int id;

		@ColumnDefault("'it''s'")
		String text;

		@ColumnDefault("'grün\\'")
		String accent;

		@ColumnDefault("5")
		int number;

		@ColumnDefault("-1.50")
		BigDecimal decimal;

		@ColumnDefault("1e3")
		double exponent;

		@ColumnDefault("true")
		boolean truth;

		@ColumnDefault("current_timestamp")
		Instant now;

		@ColumnDefault("date '2020-01-01'")
		LocalDate date;

		@ColumnDefault("random_uuid()")
		UUID uuid;

		@ColumnDefault("lower(current_user)")
		String expression;

		@ColumnDefault("'RED'")
		@Enumerated(EnumType.STRING)
		Color color;

		@GeneratedColumn("number * 2 + 1")
		int computed;

	}

	@Entity(name = "target")
	static class Target {

		@Id
		@GeneratedValue
		Long id;

	}

	@Entity(name = "keys")
	@Table(indexes = { @Index(name = "by_target", columnList = "target_id"),
			@Index(name = "by_name", columnList = "name desc, code") })
	static class Keys {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		@SequenceGenerator(sequenceName = "the_sequence", allocationSize = 10)
		Long id;

		String name;

		@Column(unique = true)
		String code;

		@ManyToOne
		@OnDelete(action = OnDeleteAction.CASCADE)
		Target target;

		@OneToOne
		Target partner;

		@ElementCollection
		@CollectionTable(name = "keys_tags")
		List<String> tags;

	}

}
