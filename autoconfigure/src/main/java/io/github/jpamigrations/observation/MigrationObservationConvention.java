package io.github.jpamigrations.observation;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * {@link ObservationConvention} of runs, revisions and statements. A bean of this type
 * replaces names and key values; what it does not override stays as it is.
 *
 * @since 0.1.0
 */
public interface MigrationObservationConvention extends ObservationConvention<MigrationObservationContext> {

	/**
	 * The convention of somebody who has not chosen another one.
	 */
	MigrationObservationConvention STANDARD = new MigrationObservationConvention() {
	};

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof MigrationObservationContext;
	}

	@Override
	default String getContextualName(MigrationObservationContext context) {
		String direction = context.direction().text();
		if (context instanceof MigrationObservationContext.Revision revision) {
			return direction + " " + revision.revision().revision();
		}
		return (context instanceof MigrationObservationContext.Statement statement)
				? "statement " + statement.statement().index() : "migrations " + direction;
	}

	@Override
	default KeyValues getLowCardinalityKeyValues(MigrationObservationContext context) {
		return KeyValues.of(MigrationObservation.LowCardinality.DIRECTION.withValue(context.direction().text()));
	}

	@Override
	default KeyValues getHighCardinalityKeyValues(MigrationObservationContext context) {
		if (context instanceof MigrationObservationContext.Revision revision) {
			return KeyValues.of(
					MigrationObservation.RevisionKey.REVISION.withValue(revision.revision().revision().value()),
					MigrationObservation.RevisionKey.STATEMENTS
						.withValue(String.valueOf(revision.revision().statements())));
		}
		if (context instanceof MigrationObservationContext.Statement statement) {
			return KeyValues.of(
					MigrationObservation.StatementKey.REVISION.withValue(statement.statement().revision().value()),
					MigrationObservation.StatementKey.STATEMENT
						.withValue(String.valueOf(statement.statement().index())));
		}
		return KeyValues.of(MigrationObservation.RunKey.REVISIONS
			.withValue(String.valueOf(((MigrationObservationContext.Run) context).revisions().size())));
	}

}
