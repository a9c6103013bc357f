package io.github.jpamigrations.zoo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.hibernate.testing.orm.domain.StandardDomainModel;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The circle over models that others wrote: those with which Hibernate tests itself.
 */
abstract class DomainModelContract {

	private final TestDatabase database;

	DomainModelContract(TestDatabase database) {
		this.database = database;
	}

	@ParameterizedTest
	@EnumSource // R1, R2
	void modelGoesTheWholeCircle(StandardDomainModel model, @TempDir Path directory) {
		List<Class<?>> classes = List.of(model.getDescriptor().getAnnotatedClasses());
		try (TestSchema schema = this.database.fresh()) {
			Circle circle = new Circle(schema, directory, Map.of());
			assertThat(circle.synchronize(classes)).as("revisions").isEqualTo(1);
			List<String> dump = circle.dump();
			assertThat(dump).as("as Hibernate creates it").isEqualTo(hibernate(classes)).isNotEmpty();
			circle.downgradeToBase();
			assertThat(circle.dump()).as("at base").isEmpty();
			circle.upgrade();
			assertThat(circle.dump()).as("upgraded again").isEqualTo(dump);
		}
	}

	private List<String> hibernate(List<Class<?>> model) {
		try (TestSchema empty = this.database.fresh()) {
			Circle.createByHibernate(empty, model, Map.of());
			return CatalogDump.of(empty);
		}
	}

}
