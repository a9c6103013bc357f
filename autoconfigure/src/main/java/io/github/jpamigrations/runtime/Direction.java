package io.github.jpamigrations.runtime;

import java.sql.SQLException;
import java.util.Locale;

import io.github.jpamigrations.code.JavaRevision;
import io.github.jpamigrations.code.Operations;

/**
 * Which way a revision is run.
 */
public enum Direction {

	/**
	 * Towards the heads.
	 */
	UPGRADE,

	/**
	 * Towards base.
	 */
	DOWNGRADE;

	/**
	 * Return the name as the history table and the log have it.
	 */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	void run(JavaRevision revision, Operations operations) throws SQLException {
		if (this == UPGRADE) {
			revision.upgrade(operations);
		}
		else {
			revision.downgrade(operations);
		}
	}

	static Direction parse(String text) {
		return valueOf(text.toUpperCase(Locale.ROOT));
	}

}
