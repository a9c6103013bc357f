package io.github.jpamigrations.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.jpamigrations.autoconfigure.MigrationsAutoConfiguration;
import io.github.jpamigrations.autoconfigure.MigrationsJpaAutoConfiguration;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.runtime.IrreversibleRevisionException;
import io.github.jpamigrations.runtime.StatementFailedException;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

import static io.github.jpamigrations.test.MigrationsAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What {@link MigrationsAssert} lets pass, and in which words it fails.
 */
abstract class MigrationsAssertContract {

	private static final String TABLE = "CREATE TABLE parcel (id bigint NOT NULL PRIMARY KEY);";

	private static final String DROP_TABLE = "DROP TABLE parcel;";

	private static final String COLUMN = "ALTER TABLE parcel ADD COLUMN weight integer;";

	private static final String DROP_COLUMN = "ALTER TABLE parcel DROP COLUMN weight;";

	private final TestDatabase database;

	@TempDir
	private Path directory;

	private TestSchema schema;

	MigrationsAssertContract(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void createSchema() {
		this.schema = this.database.fresh();
	}

	@AfterEach
	void dropSchema() {
		// Absent where there is no server and the test is skipped.
		if (this.schema != null) {
			this.schema.close();
		}
	}

	@Test
	void goodRevisionsPass() throws IOException {
		write("a", "none", TABLE, DROP_TABLE);
		write("b", "a", COLUMN, DROP_COLUMN);
		start((migrations) -> {
			List<String> before = CatalogDump.of(this.schema);
			assertThat(migrations).hasSingleHead().upgradesAndDowngrades().matchesModel();
			assertThat(CatalogDump.of(this.schema)).isEqualTo(before);
			assertThat(migrations.status().upToDate()).isTrue();
		});
	}

	@Test
	void twoHeadsAreNamedWithTheCommandThatJoinsThem() throws IOException {
		write("a", "none", TABLE, DROP_TABLE);
		write("b", "a", COLUMN, DROP_COLUMN);
		write("c", "a", "", "");
		start((migrations) -> assertFailure(() -> assertThat(migrations).hasSingleHead()).isEqualTo("""
				Expected a single head, but there are 2:
				  b, m (%s)
				  c, m (%s)
				Type 'migrations merge heads' to join them.""".formatted(file("b"), file("c"))));
	}

	@Test
	void noRevisionIsNoHead() {
		start((migrations) -> assertFailure(() -> assertThat(migrations).hasSingleHead())
			.isEqualTo("Expected a single head, but there is no revision in '" + this.directory.toUri() + "'"));
	}

	@Test
	void downgradeThatForgetsSomethingIsNamedWithWhatItForgets() throws IOException {
		write("a", "none", TABLE, DROP_TABLE);
		write("b", "a", COLUMN, "");
		start((migrations) -> assertFailure(() -> assertThat(migrations).upgradesAndDowngrades()).isEqualToIgnoringCase(
				"""
						The downgrade of revision 'b' in %s does not leave what was there before its upgrade, it would also have to:
						  drop column parcel.weight"""
					.formatted(file("b"))));
	}

	@Test
	void downgradeThatLeavesATableLetsTheNextUpgradeFail() throws IOException {
		write("a", "none", TABLE, "");
		start((migrations) -> {
			ThrowingCallable assertion = () -> assertThat(migrations).upgradesAndDowngrades();
			assertFailure(assertion).startsWith("The upgrade of revision 'a' in " + file("a")
					+ ", after a downgrade of all revisions, failed: Statement 1 of 1 of the upgrade of revision 'a' ");
			assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion)
				.withCauseInstanceOf(StatementFailedException.class);
		});
	}

	@Test
	void downgradeThatFailsIsNamed() throws IOException {
		write("a", "none", TABLE + COLUMN, "DROP TABLE no_such_table;");
		start((migrations) -> assertFailure(() -> assertThat(migrations).upgradesAndDowngrades())
			.startsWith("The downgrade failed: Statement 1 of 1 of the downgrade of revision 'a' "));
	}

	@Test
	void branchesGoAllTheWayAtOnce() throws IOException {
		write("a", "none", TABLE, DROP_TABLE);
		write("b", "a", COLUMN, DROP_COLUMN);
		write("c", "a", "CREATE TABLE other (id integer NOT NULL PRIMARY KEY);", "DROP TABLE other;");
		start((migrations) -> assertThat(migrations).upgradesAndDowngrades());
		write("d", "b, c", "CREATE TABLE merged (id integer NOT NULL PRIMARY KEY);",
				"ALTER TABLE merged RENAME TO left_over;");
		start((migrations) -> assertFailure(() -> assertThat(migrations).upgradesAndDowngrades())
			.startsWith("The downgrade of all revisions failed: "));
	}

	@Test
	void irreversibleRevisionIsNamedWithTheWayRoundIt() throws IOException {
		write("a", "none", TABLE, null);
		write("b", "a", COLUMN, DROP_COLUMN);
		start((migrations) -> {
			ThrowingCallable assertion = () -> assertThat(migrations).upgradesAndDowngrades();
			assertFailure(assertion).isEqualTo(
					"Revision 'a' has no downgrade. Go back to it and no further: upgradesAndDowngrades(\"a\").");
			assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion)
				.withCauseInstanceOf(IrreversibleRevisionException.class);
			assertThat(migrations.status().upToDate()).isTrue();
			assertThat(migrations).upgradesAndDowngrades("a");
		});
	}

	@Test
	void modelThatNoRevisionMakesIsNamedWithTheCommandThatWritesOne() throws IOException {
		write("a", "none", TABLE, DROP_TABLE);
		start((migrations) -> assertFailure(() -> assertThat(migrations).matchesModel()).isEqualTo("""
				The revisions do not make what the model says, a revision would:
				  add column parcel.weight
				Type 'migrations revision --autogenerate' to write it."""));
	}

	@Test
	void tableThatTheModelNoLongerHasIsADifferenceOnlyIfARevisionMadeIt() throws IOException {
		this.schema.execute("CREATE TABLE foreigner (id integer)");
		write("a", "none", TABLE + COLUMN + "\nCREATE TABLE former (id integer NOT NULL PRIMARY KEY);",
				DROP_TABLE + "\nDROP TABLE former;");
		start((migrations) -> assertFailure(() -> assertThat(migrations).matchesModel()).isEqualToIgnoringCase("""
				The revisions do not make what the model says, a revision would:
				  drop table former
				Type 'migrations revision --autogenerate' to write it."""));
	}

	@Test
	void databaseThatIsNotAtTheHeadsIsNotCompared() throws IOException {
		write("a", "none", TABLE, DROP_TABLE);
		write("b", "a", COLUMN, DROP_COLUMN);
		start((migrations) -> assertFailure(() -> assertThat(migrations).matchesModel()).isEqualTo("""
				The database of the test is not at the heads, pending are:
				  a, m (%s)
				  b, m (%s)""".formatted(file("a"), file("b"))), "spring.migrations.startup=none");
	}

	@Test
	void revisionThatWaitsForAReviewFails() throws IOException {
		write("a", "none", TABLE + COLUMN, DROP_TABLE);
		write("b", "a\n-- review: pending", "", "");
		start((migrations) -> {
			migrations.upgradeReviewed();
			assertFailure(() -> assertThat(migrations).matchesModel()).isEqualTo("""
					A revision waits for a review:
					  b, m (%s)
					Read it and delete the line '-- review: pending'.""".formatted(file("b")));
		}, "spring.migrations.startup=none");
	}

	@Test
	void withoutEntityManagerFactoryThereIsNoModel() throws IOException {
		write("a", "none", TABLE, DROP_TABLE);
		runner().run((context) -> assertFailure(() -> assertThat(context.getBean(Migrations.class)).matchesModel())
			.isEqualTo("The model is not known: the test has no entity manager factory on the data source of the "
					+ "revisions. Use @DataJpaTest or @SpringBootTest."));
	}

	final void write(String id, String down, String upgrade, String downgrade) throws IOException {
		write(id, down, this.database.id(), upgrade, downgrade);
	}

	final void write(String id, String down, String database, String upgrade, String downgrade) throws IOException {
		String end = (downgrade != null) ? "-- downgrade\n" + downgrade + "\n" : "-- downgrade: none\n";
		Files.writeString(file(id), "-- revision: " + id + "\n-- down revision: " + down
				+ "\n-- message: m\n-- database: " + database + "\n\n-- upgrade\n" + upgrade + "\n\n" + end);
	}

	private Path file(String id) {
		return this.directory.resolve(id + ".sql");
	}

	private ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
			// As Boot's tests have it.
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("Inlined Test Properties", Map.of())))
			.withPropertyValues("spring.datasource.url=" + this.schema.url(),
					"spring.datasource.username=" + this.schema.user(),
					"spring.datasource.password=" + this.schema.password(),
					"spring.migrations.locations=" + this.directory.toUri());
	}

	final void start(Consumer<Migrations> test, String... properties) {
		runner()
			.withConfiguration(
					AutoConfigurations.of(HibernateJpaAutoConfiguration.class, MigrationsJpaAutoConfiguration.class))
			.withUserConfiguration(ParcelConfiguration.class)
			.withPropertyValues(properties)
			.run((context) -> test.accept(context.getBean(Migrations.class)));
	}

	static AbstractStringAssert<?> assertFailure(ThrowingCallable assertion) {
		return assertThat(catchThrowableOfType(AssertionError.class, assertion)).message();
	}

	@Configuration(proxyBeanMethods = false)
	static class ParcelConfiguration {

		@Bean
		PersistenceManagedTypes managedTypes() {
			return PersistenceManagedTypes.of(Parcel.class.getName());
		}

	}

	@Entity(name = "parcel")
	static class Parcel {

		@Id
		private long id;

		private Integer weight;

	}

}
