package io.github.jpamigrations.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * What is observed. Neither SQL nor anything of the connection is among the key values.
 */
enum MigrationObservation implements ObservationDocumentation {

	/**
	 * An upgrade or downgrade of one or more revisions.
	 */
	RUN("migrations.run", RunKey.values()),

	/**
	 * A revision of a run.
	 */
	REVISION("migrations.revision", RevisionKey.values()),

	/**
	 * A statement of a revision.
	 */
	STATEMENT("migrations.statement", StatementKey.values());

	private final String observationName;

	private final KeyName[] keys;

	MigrationObservation(String observationName, KeyName[] keys) {
		this.observationName = observationName;
		this.keys = keys;
	}

	@Override
	public String getName() {
		return this.observationName;
	}

	@Override
	public KeyName[] getLowCardinalityKeyNames() {
		return LowCardinality.values();
	}

	@Override
	public KeyName[] getHighCardinalityKeyNames() {
		return this.keys.clone();
	}

	/**
	 * Key values of all three that may be tags of a meter.
	 */
	enum LowCardinality implements KeyName {

		/**
		 * Which way revisions are run: upgrade or downgrade.
		 */
		DIRECTION;

		@Override
		public String asString() {
			return "direction";
		}

	}

	/**
	 * Key values of a run.
	 */
	enum RunKey implements KeyName {

		/**
		 * How many revisions the run has.
		 */
		REVISIONS;

		@Override
		public String asString() {
			return "revisions";
		}

	}

	/**
	 * Key values of a revision.
	 */
	enum RevisionKey implements KeyName {

		/**
		 * The id of the revision.
		 */
		REVISION("revision"),

		/**
		 * How many statements it has.
		 */
		STATEMENTS("statements");

		private final String key;

		RevisionKey(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

	/**
	 * Key values of a statement.
	 */
	enum StatementKey implements KeyName {

		/**
		 * The id of its revision.
		 */
		REVISION("revision"),

		/**
		 * Its number in the revision, counted from one.
		 */
		STATEMENT("statement");

		private final String key;

		StatementKey(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

}
