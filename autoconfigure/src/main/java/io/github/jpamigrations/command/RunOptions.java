package io.github.jpamigrations.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.github.jpamigrations.runtime.MigratorSettings;
import io.github.jpamigrations.runtime.MigratorSettings.InFlight;
import io.github.jpamigrations.runtime.MigratorSettings.Policy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What upgrade and downgrade share.
 */
final class RunOptions {

	@Option(names = "--sql",
			description = "Print the script instead of running it; a range FROM:TO says where it begins, "
					+ "and 'current' stands for where the database is.")
	private boolean sql;

	@Option(names = "--in-flight", paramLabel = "done|again",
			description = "What became of the statement that was in flight when the last run was broken off.")
	private @Nullable Answer inFlight;

	@Option(names = "--tag", paramLabel = "TEXT",
			description = "A text for the placeholder 'tag' in the statements of revisions.")
	private @Nullable String tag;

	@Option(names = "--json", description = "Print JSON.")
	private boolean json;

	boolean sql() {
		return this.sql;
	}

	boolean json() {
		return this.json;
	}

	/**
	 * Return settings with what the command line says. Commands never pass over a
	 * database of a later release.
	 */
	MigratorSettings applyTo(MigratorSettings settings, Map<String, String> variables) {
		Map<String, String> placeholders = new LinkedHashMap<>(settings.placeholders());
		placeholders.putAll(variables);
		if (this.tag != null) {
			placeholders.put("tag", this.tag);
		}
		Policy policy = settings.policy().with(MigratorSettings.Ahead.FAIL);
		if (this.inFlight != null) {
			policy = policy.with(this.inFlight.meaning);
		}
		return settings.withPlaceholders(placeholders).withPolicy(policy);
	}

	/**
	 * What a person knows about a statement in flight.
	 */
	enum Answer {

		DONE(InFlight.DONE), AGAIN(InFlight.AGAIN);

		private final InFlight meaning;

		Answer(InFlight meaning) {
			this.meaning = meaning;
		}

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
