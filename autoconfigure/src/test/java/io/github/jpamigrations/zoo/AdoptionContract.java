package io.github.jpamigrations.zoo;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.jpamigrations.engine.AdoptedDatabase;
import io.github.jpamigrations.engine.AlreadyUnderRevisionsException;
import io.github.jpamigrations.engine.NewRevision;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Taking over a database that somebody else made.
 */
abstract class AdoptionContract {

	private static final List<Class<?>> FAMILY = List.of(Models.Begin.Parent.class, Models.Unique.Child.class,
			Models.Enums.State.class);

	private static final NewRevision BASE = new NewRevision(null, "begin", List.of(), false, Set.of(), Set.of());

	private final TestDatabase database;

	@TempDir
	private Path directory;

	AdoptionContract(TestDatabase database) {
		this.database = database;
	}

	@Test
	void adoptedDatabaseIsUnchangedAndOwned() {
		try (TestSchema schema = this.database.fresh(); TestSchema fresh = this.database.fresh()) {
			Circle.createByHibernate(schema, FAMILY, Map.of());
			schema.execute("insert into child (code, amount) values ('a', 1)");
			List<String> before = CatalogDump.of(schema);
			Circle circle = new Circle(schema, this.directory, Map.of());
			AdoptedDatabase adopted = circle.adopt(FAMILY, BASE);
			assertThat(adopted.rest().differences()).isEmpty();
			assertThat(CatalogDump.of(schema)).isEqualTo(before);
			assertThat(circle.heads()).containsExactly(adopted.base().revision().id());
			assertThat(circle.synchronize(FAMILY)).as("revisions of the same model").isZero();
			Circle newcomer = new Circle(fresh, this.directory, Map.of());
			newcomer.upgrade();
			assertThat(CatalogDump.of(fresh)).as("a fresh database").isEqualTo(before);
			List<Class<?>> smaller = List.of(Models.Begin.Parent.class, Models.Enums.State.class);
			assertThat(circle.synchronize(smaller)).as("revisions of a smaller model").isEqualTo(1);
			assertThat(CatalogDump.of(schema)).noneMatch((line) -> line.toLowerCase(Locale.ROOT).contains("child"));
			circle.downgrade(1);
			assertThat(CatalogDump.of(schema)).as("after the downgrade").isEqualTo(before);
		}
	}

	@Test
	void differencesAreToldAndNothingIsChanged() {
		try (TestSchema schema = this.database.fresh()) {
			Circle.createByHibernate(schema, List.of(Models.Begin.Item.class), Map.of());
			List<String> before = CatalogDump.of(schema);
			Circle circle = new Circle(schema, this.directory, Map.of());
			AdoptedDatabase adopted = circle.adopt(List.of(Models.NullableColumn.Item.class), BASE);
			assertThat(adopted.rest().differences()).singleElement().asString().contains("age");
			assertThat(CatalogDump.of(schema)).isEqualTo(before);
			assertThat(circle.synchronize(List.of(Models.NullableColumn.Item.class))).isEqualTo(1);
		}
	}

	@Test
	void isRefusedWhereThereAreRevisions() {
		try (TestSchema schema = this.database.fresh()) {
			Circle circle = new Circle(schema, this.directory, Map.of());
			circle.synchronize(List.of(Models.Begin.Item.class));
			assertThatExceptionOfType(AlreadyUnderRevisionsException.class)
				.isThrownBy(() -> circle.adopt(List.of(Models.Begin.Item.class), BASE))
				.satisfies((ex) -> assertThat(ex.locations()).hasSize(1));
		}
	}

}
