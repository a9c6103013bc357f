package io.github.jpamigrations.dialect.postgresql;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.github.jpamigrations.RenamedFrom;
import io.github.jpamigrations.autogenerate.Autogenerator;
import io.github.jpamigrations.diff.Comparison;
import io.github.jpamigrations.hibernate.HibernateSchemaSource;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.Collate;
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
 * Changes of models that need something of PostgreSQL's own, through revisions and back,
 * beside what somebody made by hand.
 */
class PostgreSqlChangesIntegrationTests {

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

	@Test // C9 C12 C18 C19 K10
	void changesTypesUnderComputedColumnsChecksAndHandMadeIndexes() {
		this.circle.synchronize(Types.Thing.class);
		this.schema.execute("""
				insert into thing (id, amount, code, price, at, token, flag, note, tags, data)
				values (1, 5, '42', '1.50', '2026-01-31 10:00', '6d2ee3ee-4d5b-4d0f-8e2b-0e4a8f5f8a11', 'true', 'x',
					'{1,2}', '{"a": 1}')""",
				"create index by_hand on thing (lower(note)) where amount > 3 and note <> ''",
				"create index by_hand_too on thing using gin (data) with (fastupdate = off)",
				"create unique index by_hand_unique on thing (amount desc nulls last, code) include (note)",
				"alter table thing add constraint by_hand_check check (amount in (1, 5) and code <> '') not valid",
				"comment on index by_hand is 'mine'");
		this.circle.change(OtherTypes.Thing.class);
		assertThat(one("select concat(code, price, token, flag, amount) from thing"))
			.isEqualTo("421.506d2ee3ee-4d5b-4d0f-8e2b-0e4a8f5f8a11t5");
		this.circle.change(Types.Thing.class);
	}

	@Test // S3
	void aSequenceBeginsBehindTheNumbersInUse() {
		this.circle.synchronize(ByIdentity.Thing.class, ByIdentity.Other.class);
		this.schema.execute("insert into thing (name) select 'x' from generate_series(1, 70)",
				"insert into other (name) values ('y'), ('z')");
		this.circle.change(BySequence.Thing.class, BySequence.Other.class);
		assertThat(one("select nextval('thing_seq')")).isEqualTo("120");
		assertThat(one("select nextval('numbers')")).isEqualTo("12");
		this.circle.change(ByIdentity.Thing.class, ByIdentity.Other.class);
		this.schema.execute("insert into thing (name) values ('new')");
		assertThat(one("select max(id) from thing")).isEqualTo("71");
	}

	@Test // S3 T5, seed 2104 of the evolutions
	void theSequenceOfARenamedTableComesBackUnderItsName() {
		this.circle.synchronize(ByIdentity.Thing.class);
		this.circle.change(Renamed.Article.class);
	}

	@Test // S3
	void takesOverSerialColumnsAndTheirOwnedSequences() {
		this.schema.execute("create table thing (id bigserial primary key, name varchar(255))",
				"create table other (id bigserial primary key, name varchar(255))");
		assertThat(this.circle.synchronize(ByIdentity.Thing.class, ByIdentity.Other.class)).isEmpty();
		this.schema.execute("insert into thing (name) values ('x')");
		this.circle.change(BySequence.Thing.class, BySequence.Other.class);
	}

	@Test // T7
	void theConnectionsOwnSchemaByNameIsNoDifference() {
		this.circle.with("hibernate.default_schema", this.schema.name());
		this.circle.change(Types.Thing.class, BySequence.Thing2.class);
		this.circle.change(OtherTypes.Thing.class, BySequence.Thing2.class);
	}

	@Test // T7
	void changesTablesOfAnotherSchema() {
		String other = this.schema.name() + "_b";
		this.schema.execute("create schema " + other);
		try {
			this.circle.with("hibernate.default_schema", other);
			this.circle.change(Types.Thing.class, BySequence.Thing2.class);
			this.schema.execute("insert into " + other + ".thing (id, amount, code) values (1, 5, '42')");
			this.circle.change(OtherTypes.Thing.class, BySequence.Thing2.class);
			this.circle.downgrade(2);
			assertThat(one("select count(*) from pg_class where relnamespace = '" + other + "'::regnamespace"))
				.isEqualTo("0");
		}
		finally {
			this.schema.execute("drop schema " + other + " cascade");
		}
	}

	@Test // N1 N2
	void namesThatTheServerCutsOrThatNeedQuotesAreNoDifference() throws SQLException {
		assertThat(compare(Names.Thing.class).findings()).extracting(Finding::code)
			.containsExactly("cut-name", "cut-name");
		List<Revision> revisions = this.circle.change(Names.Thing.class);
		assertThat(revisions.get(0).upgrade().text()).contains("-- CAUTION cut-name: The name 'a_column_");
		this.circle.change(OtherNames.Thing.class);
	}

	@Test // D3
	void readsTheViewsTriggersAndPoliciesThatUseColumns() throws SQLException {
		this.circle.synchronize(Types.Thing.class);
		this.schema.execute("create view seen as select id, amount from thing",
				"create materialized view seen_too as select code from thing",
				"create function nothing() returns trigger language plpgsql as 'begin return new; end'",
				"create trigger watch before update of amount on thing for each row execute function nothing()",
				"create trigger whole before update on thing for each row execute function nothing()",
				"create policy mine on thing using (note = current_user)");
		try (Connection connection = this.schema.connection()) {
			assertThat(PostgreSqlDialect.of(connection).dependents(connection))
				.extracting((dependent) -> dependent.kind() + " " + dependent.name())
				.containsExactly("policy mine", "view seen", "materialized view seen_too", "trigger watch");
		}
	}

	private Comparison compare(Class<?> entity) throws SQLException {
		try (Connection connection = this.schema.connection()) {
			PostgreSqlDialect dialect = PostgreSqlDialect.of(connection);
			Autogenerator autogenerator = new Autogenerator(dialect,
					Set.of(QualifiedName.of(Identifier.unquoted("migration_version")),
							QualifiedName.of(Identifier.unquoted("migration_history"))));
			return this.circle.withMetadata((metadata) -> autogenerator.compare(connection,
					new HibernateSchemaSource(metadata).read(Scope.DEFAULT), List.of()), entity);
		}
	}

	private String one(String sql) {
		try (Connection connection = this.schema.connection();
				Statement statement = connection.createStatement();
				ResultSet rs = statement.executeQuery(sql)) {
			rs.next();
			return rs.getString(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static final class Types {

		@Entity(name = "thing")
		@Table(indexes = { @Index(name = "thing_ix", columnList = "note desc, amount"),
				@Index(name = "thing_ix2", columnList = "amount") })
		static class Thing {

			@Id
			Long id;

			@Column(comment = "how many")
			int amount;

			@ColumnDefault("'7'")
			@Column(length = 50)
			String code;

			@Column(length = 20)
			String price;

			LocalDateTime at;

			@Column(length = 36)
			String token;

			@Column(length = 5)
			String flag;

			@Collate("POSIX")
			@Column(length = 20)
			String note;

			int[] tags;

			@JdbcTypeCode(SqlTypes.JSON)
			String data;

			@GeneratedColumn("amount * 2")
			int doubled;

			@GeneratedColumn("upper(note)")
			@Column(length = 20)
			String shown;

		}

	}

	static final class OtherTypes {

		@Entity(name = "thing")
		@Table(indexes = { @Index(name = "thing_ix", columnList = "note, amount desc"),
				@Index(name = "thing_ix2", columnList = "amount") })
		static class Thing {

			@Id
			Long id;

			@Column(comment = "how many of it's kind")
			long amount;

			@ColumnDefault("7")
			Integer code;

			@Column(precision = 10, scale = 2)
			BigDecimal price;

			@Column(columnDefinition = "timestamp(3) with time zone")
			Instant at;

			UUID token;

			Boolean flag;

			@Column(length = 40)
			String note;

			long[] tags;

			@JdbcTypeCode(SqlTypes.JSON)
			String data;

			@GeneratedColumn("amount * 3")
			long doubled;

			@GeneratedColumn("upper(note)")
			@Column(length = 40)
			String shown;

		}

	}

	static final class ByIdentity {

		@Entity(name = "thing")
		static class Thing {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Long id;

			String name;

		}

		@Entity(name = "other")
		static class Other {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Long id;

			String name;

		}

	}

	static final class Renamed {

		@Entity(name = "article")
		@RenamedFrom("thing")
		static class Article {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE)
			Long id;

			String name;

		}

	}

	static final class BySequence {

		@Entity(name = "thing")
		static class Thing {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE)
			Long id;

			String name;

		}

		@Entity(name = "thing2")
		static class Thing2 {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE)
			Long id;

			String name;

		}

		@Entity(name = "other")
		static class Other {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
			@SequenceGenerator(name = "numbers", sequenceName = "numbers", allocationSize = 10)
			Long id;

			String name;

		}

	}

	static final class Names {

		@Entity(name = "thing")
		@Table(name = "a_table_of_which_the_name_is_longer_than_the_sixty_three_bytes_of_postgresql",
				indexes = @Index(name = "An Index", columnList = "`Größe` desc"))
		static class Thing {

			@Id
			Long id;

			@Column(name = "a_column_of_which_the_name_is_longer_than_the_sixty_three_bytes_of_postgresql")
			String name;

			@Column(name = "`Größe`")
			String size;

			@Column(name = "`user`", unique = true)
			int user;

			@Column(name = "`Check`")
			@ColumnDefault("'it''s'")
			String check;

		}

	}

	static final class OtherNames {

		@Entity(name = "thing")
		@Table(name = "a_table_of_which_the_name_is_longer_than_the_sixty_three_bytes_of_postgresql")
		static class Thing {

			@Id
			Long id;

			@Column(name = "a_column_of_which_the_name_is_longer_than_the_sixty_three_bytes_of_postgresql",
					length = 300)
			String name;

			@Column(name = "`größe`")
			String size;

			@Column(name = "`user`")
			long user;

			@Column(name = "`Check`", length = 10)
			String check;

		}

	}

}
