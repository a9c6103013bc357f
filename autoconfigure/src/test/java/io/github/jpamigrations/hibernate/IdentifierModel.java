package io.github.jpamigrations.hibernate;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.NullUnmarked;

/**
 * Identifiers of all kinds.
 */
@NullUnmarked
final class IdentifierModel {

	private IdentifierModel() {
	}

	@Entity(name = "identity_id")
	static class IdentityId {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

	}

	@Entity(name = "int_identity_id")
	static class IntIdentityId {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		@Column(columnDefinition = "integer")
		Integer id;

	}

	@Entity(name = "sequence_id")
	static class SequenceId {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
		@SequenceGenerator(name = "numbers", sequenceName = "numbers", initialValue = 10, allocationSize = 5)
		Long id;

	}

	@Entity(name = "negative_sequence_id")
	static class NegativeSequenceId {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "negatives")
		@SequenceGenerator(name = "negatives", sequenceName = "negatives", initialValue = -5, allocationSize = 1)
		Long id;

	}

	@Entity(name = "default_sequence_id")
	static class DefaultSequenceId {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		Long id;

	}

	@Entity(name = "table_id")
	static class TableId {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE)
		Long id;

	}

	@Entity(name = "named_table_id")
	static class NamedTableId {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE, generator = "counters")
		@TableGenerator(name = "counters", table = "counters", pkColumnName = "name", valueColumnName = "next_value",
				pkColumnValue = "named", initialValue = 100)
		Long id;

	}

	@Entity(name = "auto_id")
	static class AutoId {

		@Id
		@GeneratedValue
		Long id;

	}

	@Entity(name = "uuid_id")
	static class UuidId {

		@Id
		@GeneratedValue(strategy = GenerationType.UUID)
		UUID id;

	}

	@Embeddable
	record ParcelKey(@Column(length = 40) String zone, int number, long account) implements Serializable {

	}

	@Entity(name = "parcel")
	static class Parcel {

		@EmbeddedId
		ParcelKey key;

	}

	@Entity(name = "parcel_event")
	static class ParcelEvent {

		@Id
		Long id;

		@ManyToOne
		@JoinColumn(name = "p_zone", referencedColumnName = "zone")
		@JoinColumn(name = "p_account", referencedColumnName = "account")
		@JoinColumn(name = "p_number", referencedColumnName = "number")
		Parcel parcel;

		@ManyToOne
		Parcel implicit;

	}

	static class SeatKey implements Serializable {

		private static final long serialVersionUID = 1L;

		String row;

		int place;

		@Override
		public boolean equals(Object other) {
			return other instanceof SeatKey;
		}

		@Override
		public int hashCode() {
			return 0;
		}

	}

	@Entity(name = "seat")
	@IdClass(SeatKey.class)
	@Table(uniqueConstraints = @UniqueConstraint(name = "seat_key", columnNames = { "seat_row", "place" }))
	static class Seat {

		@Id
		@Column(name = "seat_row")
		String row;

		@Id
		int place;

	}

	@Entity(name = "seat_details")
	static class SeatDetails {

		@Id
		Long id;

		@OneToOne
		@MapsId
		IdentityId owner;

	}

}
