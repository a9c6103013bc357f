package io.github.jpamigrations.zoo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.jpamigrations.engine.NewRevision;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link AdoptionContract} on H2.
 */
class H2AdoptionIntegrationTests extends AdoptionContract {

	H2AdoptionIntegrationTests() {
		super(TestDatabase.H2);
	}

	/**
	 * Hibernate makes {@code unique (name desc)} of it, which H2 takes for a constraint.
	 */
	@Test // K8
	void descendingUniqueIndexAsHibernateMakesItIsNoDifference(@TempDir Path directory) {
		List<Class<?>> model = List.of(KeyZoo.DescendingUnique.Thing.class);
		try (TestSchema schema = TestDatabase.H2.fresh(); TestSchema fresh = TestDatabase.H2.fresh()) {
			Circle.createByHibernate(schema, model, Map.of());
			Circle circle = new Circle(schema, directory, Map.of());
			assertThat(circle.adopt(model, new NewRevision(null, "begin", List.of(), false, Set.of(), Set.of()))
				.rest()
				.differences()).isEmpty();
			Circle newcomer = new Circle(fresh, directory, Map.of());
			newcomer.upgrade();
			assertThat(newcomer.synchronize(model)).isZero();
		}
	}

}
