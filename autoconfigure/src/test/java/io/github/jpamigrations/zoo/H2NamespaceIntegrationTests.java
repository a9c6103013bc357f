package io.github.jpamigrations.zoo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The current schema of H2, expressly named by {@code hibernate.default_schema}.
 */
class H2NamespaceIntegrationTests {

	@TempDir
	private Path directory;

	@ParameterizedTest // T7
	@ValueSource(strings = { "PUBLIC", "public", "Public" })
	void theCurrentSchemaByNameIsNoDifference(String name) {
		Map<String, Object> settings = Map.of("hibernate.default_schema", name);
		List<Class<?>> family = List.of(Family.Parent.class, Family.Child.class, KeyZoo.Unnamed.Thing.class);
		List<Class<?>> changed = List.of(Family.Parent.class, KeyZoo.Cascading.Child.class,
				KeyZoo.UniqueIndex.Thing.class);
		try (TestSchema schema = TestDatabase.H2.fresh(); TestSchema other = TestDatabase.H2.fresh()) {
			Circle.createByHibernate(other, family, settings);
			Circle circle = new Circle(schema, this.directory, settings);
			circle.synchronize(family);
			List<String> before = circle.dump();
			assertThat(before).isEqualTo(CatalogDump.of(other));
			assertThat(circle.synchronize(changed)).isEqualTo(1);
			circle.downgrade(1);
			assertThat(circle.dump()).isEqualTo(before);
			// Without the name it is the same place.
			assertThat(new Circle(schema, this.directory, Map.of()).synchronize(family)).isZero();
		}
	}

}
