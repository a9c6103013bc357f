package io.github.jpamigrations.zoo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.autogenerate.ComparisonRules;
import io.github.jpamigrations.runtime.MigratorSettings;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.OwnServer;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.cfg.MappingSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names of upper and lower case on a server that stores those of tables in lower case
 * ({@code lower_case_table_names=1}).
 */
@Tag("alone")
abstract class LowerCaseTableNamesContract {

	private static final Map<String, Object> CAMEL_CASE = Map.of(MappingSettings.PHYSICAL_NAMING_STRATEGY,
			PhysicalNamingStrategyStandardImpl.INSTANCE);

	private final TestDatabase database;

	@TempDir
	Path directory;

	private TestSchema schema;

	LowerCaseTableNamesContract(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void createSchema() {
		this.schema = OwnServer.of(this.database).fresh();
	}

	@AfterEach
	void dropSchema() {
		if (this.schema != null) {
			this.schema.close();
		}
	}

	private Circle circle() {
		return circle(MigratorSettings.defaults(), ComparisonRules.NONE);
	}

	private Circle circle(MigratorSettings running, ComparisonRules rules) {
		return new Circle(this.schema, this.directory, CAMEL_CASE, running, rules);
	}

	@Test
	void namesOfCamelCaseGoTheWholeCircle() {
		Circle circle = circle();
		assertThat(circle.synchronize(CamelCaseModels.FIRST)).isEqualTo(1);
		List<String> first = circle.dump();
		try (TestSchema empty = OwnServer.of(this.database).fresh()) {
			Circle.createByHibernate(empty, CamelCaseModels.FIRST, CAMEL_CASE);
			assertThat(first).isEqualTo(CatalogDump.of(empty));
		}
		this.schema.execute("insert into Customer (id, fullName) values (1, 'Ada')",
				"insert into CustomerOrder (id, orderNumber, customer_id) values (1, 'A1', 1)");
		assertThat(circle.synchronize(CamelCaseModels.MORE)).isEqualTo(1);
		circle.downgrade(1);
		assertThat(circle.dump()).isEqualTo(first);
		circle.upgrade();
		assertThat(circle.synchronize(List.of())).isEqualTo(1);
		assertThat(circle.dump()).as("what is owned is dropped").isEmpty();
		circle.downgradeToBase();
		assertThat(circle.dump()).isEmpty();
	}

	@Test
	void namesThatDifferInCaseAloneAreTheSame() {
		Circle circle = circle();
		circle.synchronize(CamelCaseModels.FIRST);
		assertThat(circle.synchronize(CamelCaseModels.OTHER_CASE)).isZero();
		assertThat(circle.synchronize(CamelCaseModels.FIRST)).isZero();
	}

	@Test // R2
	void tableIsRenamedFromItsNameInTheModel() {
		Circle circle = circle();
		circle.synchronize(CamelCaseModels.FIRST);
		List<String> first = circle.dump();
		this.schema.execute("insert into CustomerOrder (id, orderNumber) values (1, 'A1')");
		assertThat(circle.synchronize(CamelCaseModels.RENAMED)).isEqualTo(1);
		this.schema.execute("update PurchaseOrder set orderNumber = 'A2' where orderNumber = 'A1'");
		circle.downgrade(1);
		assertThat(circle.dump()).isEqualTo(first);
	}

	@Test
	void patternsMatchWhatTheServerStores() {
		this.schema.execute("create table Legacy_Thing (id integer)");
		Circle circle = circle(MigratorSettings.defaults(),
				ComparisonRules.NONE.withPatterns(List.of(), List.of("Legacy_*", "CustomerOrder*", "Order Line")));
		assertThat(circle.synchronize(CamelCaseModels.FIRST)).isEqualTo(1);
		assertThat(String.join("\n", circle.dump())).contains("`customer`", "`legacy_thing`")
			.doesNotContain("`customerorder`", "`order line`");
		circle = circle(MigratorSettings.defaults(),
				ComparisonRules.NONE.withPatterns(List.of("Customer*"), List.of()));
		assertThat(circle.synchronize(CamelCaseModels.FIRST)).isEqualTo(1);
		assertThat(String.join("\n", circle.dump())).contains("`customerorder`").doesNotContain("`order line`");
	}

	@Test
	void versionTableKeepsItsPlace() {
		MigratorSettings settings = MigratorSettings.defaults()
			.withTables(null, "Migration_Version", "Migration_History");
		circle(settings, ComparisonRules.NONE).synchronize(CamelCaseModels.FIRST);
		Circle again = circle(MigratorSettings.defaults(), ComparisonRules.NONE);
		assertThat(again.heads()).hasSize(1);
		assertThat(again.synchronize(CamelCaseModels.FIRST)).isZero();
	}

}
