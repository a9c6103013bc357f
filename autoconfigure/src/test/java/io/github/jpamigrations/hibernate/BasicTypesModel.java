package io.github.jpamigrations.hibernate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Version;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.NullUnmarked;

/**
 * Columns of many types.
 */
@NullUnmarked
final class BasicTypesModel {

	private BasicTypesModel() {
	}

	enum Color {

		RED, GREEN, BLUE

	}

	record Code(String value) {

	}

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

	@Embeddable
	static class Money {

		@Column(precision = 12, scale = 4, nullable = false)
		BigDecimal amount;

		@Column(length = 3)
		String currency;

	}

	@Entity(name = "things")
	static class Thing {

		@Id
		long id;

		@Version
		int version;

		boolean primitive;

		Boolean object;

		byte tiny;

		short small;

		float single;

		double exact;

		char letter;

		@Column(length = 50, nullable = false)
		String name;

		@Basic(optional = false)
		String required;

		@Column(length = Length.LONG32)
		String text;

		@Column(length = 100_000)
		String medium;

		@Lob
		String clob;

		@Lob
		byte[] blob;

		byte[] bytes;

		@Column(length = 100)
		byte[] hash;

		@Nationalized
		String national;

		BigDecimal decimal;

		@Column(precision = 10, scale = 2)
		BigDecimal price;

		BigInteger big;

		Instant instant;

		@Column(secondPrecision = 3)
		Instant millis;

		LocalDate date;

		LocalTime time;

		LocalDateTime dateTime;

		OffsetDateTime offset;

		ZonedDateTime zoned;

		LocalDateTime created;

		Duration duration;

		UUID uuid;

		@JdbcTypeCode(SqlTypes.JSON)
		Map<String, String> json;

		String[] array;

		List<Integer> numbers;

		@JdbcTypeCode(SqlTypes.VARCHAR)
		UUID uuidText;

	}

	@Entity(name = "choices")
	static class Choice {

		@Id
		long id;

		@Enumerated(EnumType.STRING)
		Color color;

		@Enumerated(EnumType.STRING)
		@Column(nullable = false, length = 20)
		Color required;

		@Enumerated(EnumType.ORDINAL)
		Color ordinal;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.VARCHAR)
		Color plain;

		@Convert(converter = CodeConverter.class)
		@Column(length = 8)
		Code code;

		@Convert(converter = YesNoConverter.class)
		Boolean yesNo;

		@Convert(converter = NumericBooleanConverter.class)
		Boolean number;

		@Embedded
		Money price;

		@Embedded
		@AttributeOverride(name = "amount", column = @Column(name = "tax_amount", precision = 8, scale = 2))
		@AttributeOverride(name = "currency", column = @Column(name = "tax_currency"))
		Money tax;

	}

	@Entity(name = "definitions")
	static class Definitions {

		@Id
		long id;

		@Column(columnDefinition = "text")
		String text;

		@Column(columnDefinition = "varchar(20) default 'a, (b' not null")
		String defaulted;

		@Column(columnDefinition = "BOOLEAN DEFAULT false", nullable = false)
		boolean flag;

		@Column(columnDefinition = "decimal(7,3)")
		BigDecimal number;

		@Column(columnDefinition = "timestamp(3) default current_timestamp(3)")
		Instant changed;

		@Column(columnDefinition = "varchar(5) check (short in ('a', 'b'))", name = "short")
		String checked;

	}

}
