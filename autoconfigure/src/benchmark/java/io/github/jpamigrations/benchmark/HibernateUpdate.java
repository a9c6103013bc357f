package io.github.jpamigrations.benchmark;

import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.tool.schema.TargetType;
import org.hibernate.tool.schema.internal.ExceptionHandlerLoggedImpl;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;
import org.hibernate.tool.schema.spi.ScriptTargetOutput;
import org.hibernate.tool.schema.spi.TargetDescriptor;

/**
 * What {@code hbm2ddl.auto=update} does, its statements counted instead of executed.
 */
final class HibernateUpdate {

	private HibernateUpdate() {
	}

	/**
	 * Return how many statements it wants to execute.
	 */
	static int run(MetadataImplementor metadata) {
		ServiceRegistry registry = metadata.getMetadataBuildingOptions().getServiceRegistry();
		Map<String, Object> settings = registry.requireService(ConfigurationService.class).getSettings();
		AtomicInteger statements = new AtomicInteger();
		registry.requireService(SchemaManagementTool.class)
			.getSchemaMigrator(settings)
			.doMigration(metadata,
					SchemaManagementToolCoordinator.buildExecutionOptions(settings,
							ExceptionHandlerLoggedImpl.INSTANCE),
					ContributableMatcher.ALL, new CountingTarget(statements));
		return statements.get();
	}

	/**
	 * A script of which only the length is of interest.
	 *
	 * @param statements counts
	 */
	private record CountingTarget(AtomicInteger statements) implements TargetDescriptor, ScriptTargetOutput {

		@Override
		public EnumSet<TargetType> getTargetTypes() {
			return EnumSet.of(TargetType.SCRIPT);
		}

		@Override
		public ScriptTargetOutput getScriptTargetOutput() {
			return this;
		}

		@Override
		public void prepare() {
		}

		@Override
		public void accept(String command) {
			this.statements.incrementAndGet();
		}

		@Override
		public void release() {
		}

	}

}
