package io.github.jpamigrations.autoconfigure;

import io.github.jpamigrations.autogenerate.OwnershipSyntaxException;
import io.github.jpamigrations.diff.RenameSyntaxException;
import io.github.jpamigrations.engine.MissingDirectoryException;
import io.github.jpamigrations.engine.MissingLocationException;
import io.github.jpamigrations.engine.RepeatedGenerationException;
import io.github.jpamigrations.revision.AmbiguousRevisionException;
import io.github.jpamigrations.revision.InvalidFileTemplateException;
import io.github.jpamigrations.revision.InvalidRevisionIdException;
import io.github.jpamigrations.revision.RelativeTargetException;
import io.github.jpamigrations.revision.RevisionNotFoundException;
import io.github.jpamigrations.runtime.InvalidTableNameException;

/**
 * What to do about properties, and about other beans of the application.
 */
final class ConfigurationAdvice {

	private ConfigurationAdvice() {
	}

	static void addTo(AdviceByType advice) {
		advice.add(RenameSyntaxException.class,
				(ex) -> "Write '" + ex.text() + "' in 'spring.migrations.autogenerate.renames' as "
						+ "'table.column=new_column' or 'table=new_table'.");
		advice.add(OwnershipSyntaxException.class,
				(ex) -> "Correct the line 'creates' or 'drops' in " + ex.location() + ".");
		advice.add(RepeatedGenerationException.class, (ex) -> "Look at " + ex.location()
				+ ": either its SQL does not make what "
				+ "the model says, or comparing does not see that it did; set 'spring.migrations.autogenerate.enabled' to "
				+ "'false' to start without.");
		advice.add(InvalidFileTemplateException.class,
				(ex) -> "Correct 'spring.migrations.autogenerate.file-template'.");
		advice.add(RevisionNotFoundException.class,
				(ex) -> "Correct 'spring.migrations.target', or bring the file of the revision back.");
		advice.add(AmbiguousRevisionException.class,
				(ex) -> "Write more of the id in 'spring.migrations.target': " + AdviceByType.ids(ex.matches()) + ".");
		advice.add(RelativeTargetException.class, (ex) -> "Correct 'spring.migrations.target'.");
		advice.add(InvalidTableNameException.class,
				(ex) -> "Correct or remove 'spring.migrations." + ex.table() + "-table'.");
		advice.add(InvalidRevisionIdException.class, (ex) -> "Correct the id '" + ex.id() + "'.");
		advice.add(DataSourceMissingException.class,
				(ex) -> "Set 'spring.migrations.url', or mark one of the data sources with "
						+ "'@Primary' or '@MigrationsDataSource'.");
		advice.add(CompetingToolException.class, (ex) -> "Let one of them do it: remove " + ex.tool() + " or set '"
				+ ex.property()
				+ "' to 'false' once its last migration is applied and the database is adopted by a base revision; "
				+ "or give the revisions a database of their own with '@MigrationsDataSource'.");
		advice.add(InvalidConnectionDetailsException.class, (
				ex) -> "Correct 'spring.migrations.url' and 'spring.migrations.driver-class-name', and see to it that the "
						+ "JDBC driver is on the class path.");
		advice.add(InMemoryDatabaseException.class,
				(ex) -> "Append ';DB_CLOSE_DELAY=-1' to 'spring.migrations.url', or remove the property to use the "
						+ "application's data source.");
		advice.add(MissingLocationException.class, (ex) -> "Create '" + ex.location()
				+ "', correct 'spring.migrations.locations' or set 'spring.migrations.fail-on-missing-locations' to 'false'.");
		advice.add(MissingDirectoryException.class, (ex) -> "Set 'spring.migrations.autogenerate.directory', or set "
				+ "'spring.migrations.autogenerate.enabled' to 'false' outside of development.");
		advice.add(ConflictingSchemaGenerationException.class,
				(ex) -> "Set 'spring.jpa.hibernate.ddl-auto' to 'none' or "
						+ "'validate' and remove 'spring.jpa.generate-ddl' and 'schema-generation' properties.");
	}

}
