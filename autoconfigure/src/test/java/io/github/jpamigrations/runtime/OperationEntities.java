package io.github.jpamigrations.runtime;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;

import io.github.jpamigrations.code.ForeignKey;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.Length;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/**
 * Entities whose tables operations are to make as Hibernate does.
 */
final class OperationEntities {

	private OperationEntities() {
	}

	@Entity(name = "everything")
	static class Everything {

		@Id
		Long id;

		@Column(name = "a_varchar", length = 30)
		String varchar;

		@Column(name = "b_char", columnDefinition = "char(3)")
		String character;

		@Column(name = "c_text", length = Length.LONG32)
		@JdbcTypeCode(SqlTypes.LONG32VARCHAR)
		String text;

		@Column(name = "d_varbinary", length = 20)
		byte[] varbinary;

		@Column(name = "e_binary", length = Length.LONG32)
		@JdbcTypeCode(SqlTypes.LONG32VARBINARY)
		byte[] binary;

		@Column(name = "f_boolean")
		Boolean bool;

		@Column(name = "g_smallint")
		Short smallint;

		@Column(name = "h_integer")
		Integer integer;

		@Column(name = "i_double")
		Double doublePrecision;

		@Column(name = "j_decimal", precision = 12, scale = 3)
		BigDecimal decimal;

		@Column(name = "k_date")
		LocalDate date;

		@Column(name = "l_time")
		LocalTime time;

		@Column(name = "m_timestamp")
		LocalDateTime timestamp;

		@Column(name = "n_instant")
		Instant instant;

		@Column(name = "o_uuid")
		UUID uuid;

		@Column(name = "p_json")
		@JdbcTypeCode(SqlTypes.JSON)
		Map<String, String> json;

	}

	@Entity(name = "owner")
	@Table(name = "owner", comment = "Has pets",
			uniqueConstraints = @UniqueConstraint(name = "owner_once", columnNames = { "name", "age" }),
			indexes = @Index(name = "owner_by_age", columnList = "age desc, name"),
			check = @CheckConstraint(name = "owner_adult", constraint = "age >= 18"))
	static class Owner {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@ColumnDefault("7")
		int age;

		@Column(length = 40, comment = "What it is called")
		String name;

	}

	@Entity(name = "animal")
	static class Animal {

		@Id
		Long id;

		@ManyToOne
		@JoinColumn(name = "owner_id", foreignKey = @jakarta.persistence.ForeignKey(name = "animal_owner"))
		@OnDelete(action = OnDeleteAction.CASCADE)
		Owner owner;

	}

}
