package io.github.jpamigrations.dialect.mysql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URL;
import java.sql.Blob;
import java.sql.Clob;
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
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;

import io.github.jpamigrations.schema.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.NullUnmarked;

/**
 * One field for each type that Hibernate maps, and for many a way to write one.
 */
@NullUnmarked
final class TypeModel {

	static final List<Class<?>> ENTITIES = List.of(Strings.class, Numbers.class, Times.class, Others.class);

	private TypeModel() {
	}

	enum Colour {

		RED, GREEN, BLUE

	}

	@Entity(name = "strings")
	static class Strings {

		@Id
		@jakarta.persistence.Column(length = 36)
		String id;

		String plain;

		@jakarta.persistence.Column(length = 1)
		String one;

		@jakarta.persistence.Column(length = 20000)
		String twentyThousand;

		@jakarta.persistence.Column(length = 100_000)
		String medium;

		@jakarta.persistence.Column(length = 20_000_000)
		String large;

		@Lob
		String lob;

		@Lob
		@jakarta.persistence.Column(length = 100)
		String tinyLob;

		@Lob
		@jakarta.persistence.Column(length = 1000)
		String smallLob;

		@Lob
		@jakarta.persistence.Column(length = 100_000)
		String mediumLob;

		@Lob
		@jakarta.persistence.Column(length = 20_000_000)
		String largeLob;

		Clob clob;

		@Nationalized
		String nationalized;

		@Nationalized
		@Lob
		String nationalizedLob;

		@JdbcTypeCode(SqlTypes.LONGVARCHAR)
		String longVarchar;

		@JdbcTypeCode(SqlTypes.LONG32VARCHAR)
		String long32Varchar;

		@JdbcTypeCode(SqlTypes.CHAR)
		@jakarta.persistence.Column(length = 10)
		String fixed;

		@JdbcTypeCode(SqlTypes.NCHAR)
		@jakarta.persistence.Column(length = 10)
		String nationalizedFixed;

		char primitiveCharacter;

		Character character;

		char[] characters;

		Character[] characterObjects;

		@jakarta.persistence.Column(columnDefinition = "varchar(77) not null default 'x''y' comment 'not (null)'")
		String defined;

		@jakarta.persistence.Column(columnDefinition = "TEXT(300)")
		String definedText;

		@jakarta.persistence.Column(columnDefinition = "Character Varying(40) character set latin1 collate latin1_bin")
		String definedVarying;

		@jakarta.persistence.Column(columnDefinition = "set('a','b')")
		String definedSet;

	}

	@Entity(name = "numbers")
	static class Numbers {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		boolean primitiveBoolean;

		Boolean booleanObject;

		byte primitiveByte;

		Short shortObject;

		int primitiveInt;

		Integer integer;

		Long longObject;

		float primitiveFloat;

		Float floatObject;

		Double doubleObject;

		@jakarta.persistence.Column(precision = 10)
		Float preciseFloat;

		@jakarta.persistence.Column(precision = 15)
		Double preciseDouble;

		BigDecimal decimal;

		@jakarta.persistence.Column(precision = 10, scale = 4)
		BigDecimal preciseDecimal;

		@jakarta.persistence.Column(precision = 10)
		BigDecimal wholeDecimal;

		BigInteger bigInteger;

		@JdbcTypeCode(SqlTypes.NUMERIC)
		BigDecimal numeric;

		@JdbcTypeCode(SqlTypes.BIT)
		boolean bit;

		@JdbcTypeCode(SqlTypes.TINYINT)
		int tiny;

		@JdbcTypeCode(SqlTypes.SMALLINT)
		boolean smallBoolean;

		@jakarta.persistence.Convert(converter = YesNoConverter.class)
		boolean yesNo;

		@jakarta.persistence.Convert(converter = NumericBooleanConverter.class)
		boolean oneZero;

		@jakarta.persistence.Column(columnDefinition = "tinyint(1)")
		boolean tinyOne;

		@jakarta.persistence.Column(columnDefinition = "BOOLEAN")
		boolean definedBoolean;

		@jakarta.persistence.Column(columnDefinition = "INTEGER(5) UNSIGNED ZEROFILL")
		int filled;

		@jakarta.persistence.Column(columnDefinition = "int unsigned default 5")
		int unsigned;

		@jakarta.persistence.Column(columnDefinition = "bigint(20) unsigned")
		long wide;

		@jakarta.persistence.Column(columnDefinition = "Double Precision(8, 3)")
		double definedDouble;

		@jakarta.persistence.Column(columnDefinition = "real")
		double real;

		@jakarta.persistence.Column(columnDefinition = "dec")
		BigDecimal dec;

		@Enumerated
		Colour ordinal;

		@Version
		int version;

	}

	@Entity(name = "times")
	static class Times {

		@Id
		UUID id;

		Instant instant;

		LocalDate localDate;

		LocalTime localTime;

		LocalDateTime localDateTime;

		OffsetDateTime offsetDateTime;

		@TimeZoneStorage(TimeZoneStorageType.COLUMN)
		OffsetDateTime offsetInColumn;

		@TimeZoneStorage(TimeZoneStorageType.NATIVE)
		ZonedDateTime nativeZone;

		@TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
		OffsetDateTime normalized;

		OffsetTime offsetTime;

		ZonedDateTime zonedDateTime;

		Duration duration;

		Year year;

		ZoneId zone;

		ZoneOffset zoneOffset;

		TimeZone timeZone;

		java.sql.Date sqlDate;

		java.sql.Time sqlTime;

		java.sql.Timestamp sqlTimestamp;

		Date date;

		Calendar calendar;

		@jakarta.persistence.Column(secondPrecision = 3)
		Instant milliseconds;

		@jakarta.persistence.Column(secondPrecision = 0)
		LocalDateTime seconds;

		Instant created;

		@jakarta.persistence.Column(
				columnDefinition = "timestamp default current_timestamp on update current_timestamp")
		Instant defined;

		@jakarta.persistence.Column(columnDefinition = "YEAR(4)")
		int definedYear;

	}

	@Entity(name = "others")
	static class Others {

		@Id
		@GeneratedValue
		Long id;

		@Enumerated(EnumType.STRING)
		Colour string;

		@JdbcTypeCode(SqlTypes.ENUM)
		Colour coded;

		@JdbcTypeCode(SqlTypes.ORDINAL_ENUM)
		Colour ordinal;

		@JdbcTypeCode(SqlTypes.VARCHAR)
		Colour text;

		@JdbcTypeCode(SqlTypes.CHAR)
		UUID uuidAsChar;

		@JdbcTypeCode(SqlTypes.BINARY)
		UUID uuidAsBinary;

		@JdbcTypeCode(SqlTypes.VARCHAR)
		UUID uuidAsText;

		byte[] bytes;

		@jakarta.persistence.Column(length = 100_000)
		byte[] mediumBytes;

		@jakarta.persistence.Column(length = 20_000_000)
		byte[] largeBytes;

		Byte[] byteObjects;

		@Lob
		byte[] lob;

		@Lob
		@jakarta.persistence.Column(length = 100)
		byte[] tinyLob;

		@Lob
		@jakarta.persistence.Column(length = 1000)
		byte[] smallLob;

		Blob blob;

		@JdbcTypeCode(SqlTypes.BINARY)
		@jakarta.persistence.Column(length = 16)
		byte[] fixedBytes;

		@JdbcTypeCode(SqlTypes.LONG32VARBINARY)
		byte[] longBytes;

		@JdbcTypeCode(SqlTypes.JSON)
		Map<String, String> json;

		@JdbcTypeCode(SqlTypes.JSON)
		List<String> jsonList;

		String[] strings;

		int[] ints;

		List<Integer> integers;

		Set<Colour> colours;

		@jakarta.persistence.Column(columnDefinition = "Vector(3)")
		byte[] vector;

		java.io.Serializable serializable;

		Class<?> type;

		Currency currency;

		Locale locale;

		URL url;

		InetAddress address;

		@ElementCollection
		List<Colour> elements;

		@ElementCollection
		Map<String, BigDecimal> map;

		@ManyToOne
		Numbers reference;

	}

}
