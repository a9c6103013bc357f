package io.github.jpamigrations.dialect.postgresql;

import java.nio.file.Path;
import java.util.List;

import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Named enums of PostgreSQL through revisions and back.
 */
class PostgreSqlNamedEnumIntegrationTests {

	private TestSchema schema;

	@TempDir
	private Path directory;

	private ModelCircle circle;

	@BeforeEach
	void open() {
		this.schema = TestDatabase.POSTGRESQL.fresh();
		this.circle = new ModelCircle(this.schema, this.directory);
	}

	@AfterEach
	void close() {
		this.schema.close();
	}

	@Test // C16
	void addsValuesAtTheirPlacesAndExchangesTheTypeInTheDowngrade() {
		this.circle.synchronize(Two.Work.class);
		this.schema.execute("insert into work (id, state) values (1, 'DONE'), (2, 'OPEN')");
		List<Revision> revisions = this.circle.change(Four.Work.class);
		assertThat(revisions).singleElement().extracting((revision) -> revision.upgrade().text().strip()).isEqualTo("""
				ALTER TYPE state ADD VALUE 'BEGUN' BEFORE 'DONE';

				ALTER TYPE state ADD VALUE 'LATE' AFTER 'DONE';""");
		assertThat(this.circle.dump()).anyMatch((line) -> line.startsWith("type state e BEGUN,DONE,LATE,OPEN "));
	}

	@Test // C16
	void removesValuesThatNoRowHolds() {
		this.circle.synchronize(Four.Work.class);
		this.schema.execute("insert into work (id, state) values (1, 'DONE'), (2, 'OPEN')");
		assertThat(this.circle.change(Two.Work.class)).singleElement()
			.extracting((revision) -> revision.upgrade().text())
			.asString()
			.contains("-- DATA_LOSS remove-enum-values: The type 'state' loses the values [BEGUN, LATE]");
	}

	@Test // C16
	void aValueThatIsAddedAndUsedNeedsTwoRevisions() {
		this.circle.synchronize(Used.Work.class);
		this.schema.execute("insert into work (id, state, states, kind) values (1, 'DONE', '{OPEN,DONE}', 'DONE')",
				"create index by_state on work (state) where state = 'OPEN' or kind = 'DONE'");
		List<Revision> revisions = this.circle.change(UsedMore.Work.class);
		assertThat(revisions).hasSize(2);
		assertThat(revisions.get(0).upgrade().text().strip())
			.isEqualTo("ALTER TYPE state ADD VALUE 'LATE' AFTER 'DONE';");
		assertThat(this.circle.change(Used.Work.class)).hasSize(1);
	}

	@Test // C16
	void exchangesTheTypeOfKeysThatReferToEachOther() {
		this.circle.synchronize(Keys.Owner.class, Keys.Part.class);
		this.schema.execute("insert into owner (n, state) values (1, 'OPEN')",
				"insert into part (id, owner_n, owner_state) values (7, 1, 'OPEN')");
		this.circle.change(OtherKeys.Owner.class, OtherKeys.Part.class);
		this.circle.change(Keys.Owner.class, Keys.Part.class);
	}

	@Test // C2
	void fillsANewRequiredColumnWithAValueOfItsEnum() {
		this.circle.synchronize(Two.Work.class);
		this.schema.execute("insert into work (id, state) values (1, 'DONE')");
		this.circle.change(Required.Work.class);
	}

	@Test
	void takesOverWhatHibernateMade() {
		this.circle.createByHibernate(Used.Work.class, Keys.Owner.class, Keys.Part.class);
		assertThat(this.circle.synchronize(Used.Work.class, Keys.Owner.class, Keys.Part.class)).isEmpty();
		assertThat(this.circle.change(UsedMore.Work.class, OtherKeys.Owner.class, OtherKeys.Part.class)).hasSize(2);
	}

	static final class Two {

		enum State {

			OPEN, DONE

		}

		@Entity(name = "work")
		static class Work {

			@Id
			Long id;

			@Enumerated(EnumType.STRING)
			@JdbcTypeCode(SqlTypes.NAMED_ENUM)
			State state;

		}

	}

	static final class Four {

		enum State {

			BEGUN, OPEN, LATE, DONE

		}

		@Entity(name = "work")
		static class Work {

			@Id
			Long id;

			@JdbcTypeCode(SqlTypes.NAMED_ENUM)
			State state;

		}

	}

	static final class Required {

		@Entity(name = "work")
		static class Work {

			@Id
			Long id;

			@JdbcTypeCode(SqlTypes.NAMED_ENUM)
			Two.State state;

			@JdbcTypeCode(SqlTypes.NAMED_ENUM)
			@Column(nullable = false)
			Two.State before;

		}

	}

	static final class Used {

		enum State {

			OPEN, DONE

		}

		@Entity(name = "work")
		@Table(check = @CheckConstraint(name = "known", constraint = "state in ('OPEN', 'DONE')"))
		static class Work {

			@Id
			Long id;

			@JdbcTypeCode(SqlTypes.NAMED_ENUM)
			@ColumnDefault("'OPEN'")
			@Column(nullable = false)
			State state;

			@Column(columnDefinition = "state[]")
			State[] states;

			@JdbcTypeCode(SqlTypes.NAMED_ENUM)
			State kind;

			@GeneratedColumn("kind = 'DONE' or state = 'DONE'")
			boolean finished;

		}

	}

	static final class UsedMore {

		enum State {

			OPEN, DONE, LATE

		}

		@Entity(name = "work")
		@Table(check = @CheckConstraint(name = "known", constraint = "state in ('OPEN', 'DONE', 'LATE')"))
		static class Work {

			@Id
			Long id;

			@JdbcTypeCode(SqlTypes.NAMED_ENUM)
			@ColumnDefault("'LATE'")
			@Column(nullable = false)
			State state;

			@Column(columnDefinition = "state[]")
			State[] states;

			@JdbcTypeCode(SqlTypes.NAMED_ENUM)
			State kind;

			@GeneratedColumn("kind = 'DONE' or state = 'DONE'")
			boolean finished;

		}

	}

	static final class Keys {

		enum Phase {

			OPEN, DONE

		}

		@Embeddable
		record Key(int n, @JdbcTypeCode(SqlTypes.NAMED_ENUM) Phase state) {
		}

		@Entity(name = "owner")
		static class Owner {

			@EmbeddedId
			Key id;

		}

		@Entity(name = "part")
		static class Part {

			@Id
			Long id;

			@ManyToOne
			Owner owner;

		}

	}

	static final class OtherKeys {

		enum Phase {

			OPEN, GONE, LATE

		}

		@Embeddable
		record Key(int n, @JdbcTypeCode(SqlTypes.NAMED_ENUM) Phase state) {
		}

		@Entity(name = "owner")
		static class Owner {

			@EmbeddedId
			Key id;

		}

		@Entity(name = "part")
		static class Part {

			@Id
			Long id;

			@ManyToOne
			Owner owner;

		}

	}

}
