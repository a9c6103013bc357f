package io.github.jpamigrations.dialect.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Table;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Holds what Hibernate creates against what is read back.
 */
class H2HibernateIntegrationTests {

	private final List<String> differences = new ArrayList<>();

	private TestSchema schema;

	@BeforeEach
	void open() {
		this.schema = TestDatabase.H2.fresh();
	}

	@AfterEach
	void close() {
		this.schema.close();
	}

	@Test // C18, C22
	void typesOfColumnsAreThoseOfTheModel() {
		compare(Map.of(), H2Entities.Basics.class, H2Entities.Strings.class, H2Entities.Times.class,
				H2Entities.Enums.class, H2Entities.Special.class);
		assertThat(this.differences).isEmpty();
	}

	@Test
	void typesAreThoseOfTheModelWithNationalizedTextAndUtcTimes() {
		compare(Map.of("hibernate.use_nationalized_character_data", "true",
				"hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP", "hibernate.timezone.default_storage",
				"NORMALIZE_UTC", "hibernate.type.preferred_uuid_jdbc_type", "CHAR",
				"hibernate.type.preferred_boolean_jdbc_type", "SMALLINT", "hibernate.type.preferred_duration_jdbc_type",
				"INTERVAL_SECOND"), H2Entities.Basics.class, H2Entities.Strings.class, H2Entities.Times.class,
				H2Entities.Enums.class, H2Entities.Special.class);
		assertThat(this.differences).isEmpty();
	}

	@Test // C16, C17, K9
	void checksAreThoseOfTheModel() {
		compare(Map.of(), H2Entities.Basics.class, H2Entities.Strings.class, H2Entities.Times.class,
				H2Entities.Enums.class, H2Entities.Special.class, H2Entities.Animal.class, H2Entities.Cat.class,
				H2Entities.Dog.class, H2Entities.Checked.class);
		assertThat(this.differences).isEmpty();
	}

	@Test // C14, C19
	void defaultsAndComputedColumnsAreThoseOfTheModel() {
		compare(Map.of(), H2Entities.Defaults.class);
		assertThat(this.differences).isEmpty();
	}

	@Test // C16
	void namedEnumsAreDomainsWithTheirValues() {
		compare(Map.of(), H2Entities.Enums.class);
		assertThat(read().types()).extracting((type) -> type.name().name().text(), NamedType::enumValues)
			.containsExactly(tuple("COLOR", List.of("BLUE", "GREEN", "RED")));
	}

	@Test // K3, K4, K6, K7, T8
	void keysAndIndexesAreThoseOfTheModel() {
		compare(Map.of(), H2Entities.Keys.class, H2Entities.Target.class);
		Table keys = table("KEYS");
		assertThat(keys.indexes()).extracting((index) -> index.name().text()).containsExactly("BY_NAME", "BY_TARGET");
		assertThat(keys.constraints(Constraint.Unique.class))
			.extracting((unique) -> unique.columns().stream().map(Identifier::text).toList())
			.containsExactlyInAnyOrder(List.of("CODE"), List.of("PARTNER_ID"));
		assertThat(keys.foreignKeys()).extracting(Constraint.ForeignKey::onDelete)
			.containsExactlyInAnyOrder(Constraint.Action.NO_ACTION, Constraint.Action.CASCADE);
		assertThat(table("KEYS_TAGS").foreignKeys()).singleElement()
			.satisfies((key) -> assertThat(key.referencedTable().name().text()).isEqualTo("KEYS"));
		assertThat(read().sequences())
			.extracting((sequence) -> sequence.name().name().text(), (sequence) -> sequence.incrementBy())
			.containsExactly(tuple("TARGET_SEQ", 50L), tuple("THE_SEQUENCE", 10L));
	}

	private void compare(Map<String, String> settings, Class<?>... entities) {
		Map<String, Object> all = new HashMap<>(settings);
		all.put("hibernate.connection.url", this.schema.url());
		all.put("hibernate.connection.username", this.schema.user());
		all.put("hibernate.connection.password", this.schema.password());
		all.put("hibernate.hbm2ddl.auto", "create");
		all.put("hibernate.hbm2ddl.halt_on_error", "true");
		try (StandardServiceRegistry registry = new StandardServiceRegistryBuilder().applySettings(all).build()) {
			Metadata metadata = new MetadataSources(registry).addAnnotatedClasses(entities).buildMetadata();
			try (SessionFactory factory = metadata.buildSessionFactory()) {
				assertThat(factory.isOpen()).isTrue();
				compare(metadata);
			}
		}
	}

	private void compare(Metadata metadata) {
		metadata.collectTableMappings().forEach((mapped) -> {
			Table read = table(mapped.getName().toUpperCase(Locale.ROOT));
			mapped.getColumns().forEach((column) -> compare(metadata, read, column));
			List<String> checks = new ArrayList<>();
			mapped.getChecks().forEach((check) -> checks.add(signatures().expression(check.getConstraint())));
			mapped.getColumns()
				.forEach((column) -> column.getCheckConstraints()
					.forEach((check) -> checks.add(signatures().expression(check.getConstraint()))));
			assertThat(read.constraints(Constraint.Check.class)
				.map((check) -> signatures().expression(check.expression()))).as(mapped.getName())
				.containsExactlyInAnyOrderElementsOf(checks);
		});
	}

	private void compare(Metadata metadata, Table table, org.hibernate.mapping.Column mapped) {
		Column read = table.columns()
			.stream()
			.filter((column) -> signatures().name(column.name()).equals(signatures().name(name(mapped))))
			.findFirst()
			.orElseThrow();
		Column.Type type = new Column.Type(mapped.getSqlType(metadata), 0, null, null, null, List.of());
		Column.Default value = (mapped.getDefaultValue() != null)
				? new Column.Default.Expression(mapped.getDefaultValue()) : null;
		Column desired = new Column(name(mapped), type, mapped.isNullable(), value, null, null, null, Map.of());
		Signatures signatures = signatures();
		difference(mapped, signatures.type(desired), signatures.type(read));
		difference(mapped, signatures.name(desired.name()), signatures.name(read.name()));
		if (mapped.getGeneratedAs() != null) {
			difference(mapped, signatures.expression(mapped.getGeneratedAs()),
					(read.generation() instanceof Column.Generation.Computed computed)
							? signatures.expression(computed.expression()) : null);
		}
		else {
			difference(mapped, signatures.defaultValue(desired), signatures.defaultValue(read));
			difference(mapped, desired.nullable(), read.nullable());
		}
		difference(mapped, mapped.getComment(), read.comment());
		int code = mapped.getSqlTypeCode(metadata);
		difference(mapped, stored(code), stored(read.type().jdbcCode()));
	}

	private static Identifier name(org.hibernate.mapping.Column mapped) {
		return new Identifier(mapped.getName(), mapped.isQuoted());
	}

	private void difference(org.hibernate.mapping.Column column, @Nullable Object desired, @Nullable Object read) {
		if (!Objects.equals(desired, read)) {
			this.differences.add(column.getName() + ": model " + desired + ", database " + read);
		}
	}

	private Signatures signatures() {
		return new H2Signatures(new H2Settings("PUBLIC", H2Settings.Folding.UPPER, false, false, false, "REGULAR"));
	}

	private DatabaseSchema read() {
		try (Connection connection = this.schema.connection()) {
			return H2Dialect.of(connection).reader(connection).read(Scope.DEFAULT);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Table table(String name) {
		QualifiedName qualified = QualifiedName.of(Identifier.quoted(name));
		return read().tables().stream().filter((table) -> table.name().equals(qualified)).findFirst().orElseThrow();
	}

	// What Hibernate tells apart in Java only.
	private static int stored(int code) {
		return switch (code) {
			case SqlTypes.TIMESTAMP_UTC -> SqlTypes.TIMESTAMP_WITH_TIMEZONE;
			case SqlTypes.TIME_UTC -> SqlTypes.TIME_WITH_TIMEZONE;
			case SqlTypes.NVARCHAR, SqlTypes.LONG32VARCHAR, SqlTypes.LONG32NVARCHAR, SqlTypes.NAMED_ENUM ->
				SqlTypes.VARCHAR;
			case SqlTypes.LONG32VARBINARY -> SqlTypes.VARBINARY;
			case SqlTypes.NCHAR -> SqlTypes.CHAR;
			case SqlTypes.NCLOB -> SqlTypes.CLOB;
			case SqlTypes.FLOAT, SqlTypes.REAL -> SqlTypes.DOUBLE;
			default -> code;
		};
	}

}
