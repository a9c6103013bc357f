package io.github.jpamigrations.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tests that describe MariaDB 11.8 in detail (its types, defaults and collations). They
 * are skipped where only the older embedded server is to be had, unless databases are
 * required.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CurrentMariaDb.Condition.class)
public @interface CurrentMariaDb {

	/**
	 * Looks at the version of the server.
	 */
	final class Condition implements ExecutionCondition {

		@Override
		public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
			if (Boolean.getBoolean("migrations.test.require-databases")) {
				return ConditionEvaluationResult.enabled("databases are required");
			}
			try (TestSchema schema = TestDatabase.MARIADB.fresh(); Connection connection = schema.connection()) {
				int major = connection.getMetaData().getDatabaseMajorVersion();
				int minor = connection.getMetaData().getDatabaseMinorVersion();
				boolean current = major > 11 || (major == 11 && minor >= 8);
				String version = "MariaDB " + major + "." + minor;
				return current ? ConditionEvaluationResult.enabled(version)
						: ConditionEvaluationResult.disabled(version + " is older than 11.8");
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
