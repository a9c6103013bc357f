package io.github.jpamigrations.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

import io.github.jpamigrations.schema.Scope;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.integrator.spi.Integrator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MetadataCaptureTests {

	private final List<MetadataCapture.Model> models = new ArrayList<>();

	private final MetadataCapture.Callback callback = this.models::add;

	@Test
	void isRegisteredAsIntegrator() {
		assertThat(ServiceLoader.load(Integrator.class)).hasAtLeastOneElementOfType(MetadataCapture.class);
	}

	@Test
	void withoutCallbackNothingHappens() {
		start(Map.of(), Pet.class);
		assertThat(this.models).isEmpty();
	}

	@Test
	void whenSettingIsNoCallbackNothingHappens() {
		start(Map.of(MetadataCapture.CALLBACK_KEY, "true"), Pet.class);
		assertThat(this.models).isEmpty();
	}

	@Test
	void handsOverWholeModel() {
		start(Map.of(MetadataCapture.CALLBACK_KEY, this.callback), Pet.class);
		assertThat(this.models).singleElement().satisfies((model) -> {
			assertThat(model.schema().read(Scope.DEFAULT).tables()).extracting((table) -> table.name().toString())
				.containsExactly("pet");
			assertThat(model.schema().read(Scope.DEFAULT).sequences())
				.extracting((sequence) -> sequence.name().toString())
				.containsExactly("pet_SEQ");
			assertThat(model.ddlAuto()).isNull();
			assertThat(model.databaseAction()).isNull();
			assertThat(model.dialect()).isEqualTo("org.hibernate.dialect.PostgreSQLDialect");
		});
	}

	@Test
	void handsOverModelWithoutEntities() {
		start(Map.of(MetadataCapture.CALLBACK_KEY, this.callback));
		assertThat(this.models).singleElement()
			.satisfies((model) -> assertThat(model.schema().read(Scope.DEFAULT).tables()).isEmpty());
	}

	@Test
	void tellsWhatHibernateWouldDoItself() {
		start(Map.of(MetadataCapture.CALLBACK_KEY, this.callback, "hibernate.hbm2ddl.auto", "none",
				"jakarta.persistence.schema-generation.database.action", "none"), Pet.class);
		assertThat(this.models).singleElement().satisfies((model) -> {
			assertThat(model.ddlAuto()).isEqualTo("none");
			assertThat(model.databaseAction()).isEqualTo("none");
		});
	}

	@Test
	void exceptionOfCallbackEndsStart() {
		MetadataCapture.Callback failing = (model) -> {
			throw new UnsupportedOperationException("not today");
		};
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> start(Map.of(MetadataCapture.CALLBACK_KEY, failing), Pet.class))
			.withMessage("not today");
	}

	private static void start(Map<String, Object> settings, Class<?>... entities) {
		StandardServiceRegistryBuilder registry = new StandardServiceRegistryBuilder()
			.applySettings(ModelDialect.POSTGRESQL.settings())
			.applySettings(settings);
		try (SessionFactory factory = new MetadataSources(registry.build()).addAnnotatedClasses(entities)
			.buildMetadata()
			.buildSessionFactory()) {
			assertThat(factory.isOpen()).isTrue();
		}
	}

	@NullUnmarked
	@Entity(name = "pet")
	static class Pet {

		@Id
		@GeneratedValue
		Long id;

	}

}
