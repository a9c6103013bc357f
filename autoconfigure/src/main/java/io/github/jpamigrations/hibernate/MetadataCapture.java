package io.github.jpamigrations.hibernate;

import java.util.Map;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.tool.schema.Action;
import org.jspecify.annotations.Nullable;

/**
 * Hands the mapped model over while the application's own Hibernate starts, before it
 * validates the database. It is registered for every Hibernate on the class path and does
 * nothing unless the settings hold a {@link Callback} under {@link #CALLBACK_KEY}.
 */
public final class MetadataCapture implements Integrator {

	/**
	 * The setting of Hibernate under which a {@link Callback} object is looked for.
	 */
	public static final String CALLBACK_KEY = "io.github.jpamigrations.hibernate.callback";

	/**
	 * What Hibernate must be told where the model is compared with the database: not to
	 * check the increments of sequences by itself. It does so while it builds the
	 * metadata, passes over its own error there, and the model comes without the sequence
	 * ({@code InFlightMetadataCollectorImpl#handleIdentifierValueBinding}).
	 */
	public static final Map<String, Object> SETTINGS_FOR_COMPARING = Map
		.of(MappingSettings.SEQUENCE_INCREMENT_SIZE_MISMATCH_STRATEGY, "none");

	/**
	 * Called by Hibernate; what the callback throws ends the start of Hibernate.
	 */
	@Override
	public void integrate(Metadata metadata, BootstrapContext bootstrapContext,
			SessionFactoryImplementor sessionFactory) {
		Map<String, Object> settings = bootstrapContext.getServiceRegistry()
			.requireService(ConfigurationService.class)
			.getSettings();
		if (settings.get(CALLBACK_KEY) instanceof Callback callback) {
			callback.modelBuilt(model(metadata, settings));
		}
	}

	private static Model model(Metadata metadata, Map<String, Object> settings) {
		Object action = settings.get(SchemaToolingSettings.JAKARTA_HBM2DDL_DATABASE_ACTION);
		return new Model(new HibernateSchemaSource(metadata), text(settings.get(SchemaToolingSettings.HBM2DDL_AUTO)),
				text((action != null) ? action : settings.get("javax.persistence.schema-generation.database.action")),
				((MetadataImplementor) metadata).getDatabase().getDialect().getClass().getName(), dataSource(settings));
	}

	private static @Nullable Object dataSource(Map<String, Object> settings) {
		Object dataSource = settings.get(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE);
		if (dataSource == null) {
			dataSource = settings.get(JdbcSettings.JAKARTA_JTA_DATASOURCE);
		}
		return (dataSource != null) ? dataSource : settings.get("hibernate.connection.datasource");
	}

	private static @Nullable String text(@Nullable Object setting) {
		if (setting instanceof Action action) {
			return action.getExternalHbm2ddlName();
		}
		return (setting != null) ? setting.toString() : null;
	}

	/**
	 * Is told about the model of a Hibernate that starts.
	 */
	@FunctionalInterface
	public interface Callback {

		/**
		 * Called on the thread that builds the {@code SessionFactory}, once for each.
		 */
		void modelBuilt(Model model);

	}

	/**
	 * The model of a Hibernate that starts.
	 *
	 * @param schema the mapped model
	 * @param ddlAuto the effective {@code hibernate.hbm2ddl.auto}, absent when not set
	 * @param databaseAction the effective
	 * {@code jakarta.persistence.schema-generation.database.action}, absent when not set
	 * @param dialect the class name of the {@code org.hibernate.dialect.Dialect}
	 * @param dataSource the {@code javax.sql.DataSource} that Hibernate was given, or its
	 * name, absent when it connects by itself
	 */
	public record Model(HibernateSchemaSource schema, @Nullable String ddlAuto, @Nullable String databaseAction,
			String dialect, @Nullable Object dataSource) {

	}

}
