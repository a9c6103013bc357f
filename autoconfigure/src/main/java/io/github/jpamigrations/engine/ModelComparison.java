package io.github.jpamigrations.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.autogenerate.Autogenerator;
import io.github.jpamigrations.autogenerate.ComparisonRules;
import io.github.jpamigrations.autogenerate.RevisionDraft;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.diff.Comparison;
import io.github.jpamigrations.diff.Rename;
import io.github.jpamigrations.diff.RenameHint;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.runtime.MigratorSettings;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Compares a database with the model by the rules of the configuration and the answers of
 * a person.
 */
final class ModelComparison {

	private final SchemaDialect dialect;

	private final Autogenerator autogenerator;

	private final ComparisonRules rules;

	private final Answers answers;

	private final List<RenameHint> renames;

	private final Set<Rename> asked = new HashSet<>();

	private final LastSeen seen;

	ModelComparison(SchemaDialect dialect, MigratorSettings settings, ComparisonRules rules, Answers answers,
			LastSeen seen) {
		this.dialect = dialect;
		this.autogenerator = autogenerator(dialect, settings);
		this.rules = rules;
		this.answers = answers;
		this.renames = new ArrayList<>(answers.renames());
		this.seen = seen;
	}

	SchemaDialect dialect() {
		return this.dialect;
	}

	LastSeen seen() {
		return this.seen;
	}

	/**
	 * Return what compares without any rules.
	 */
	static Autogenerator autogenerator(SchemaDialect dialect, MigratorSettings settings) {
		return new Autogenerator(dialect,
				Set.of(tableName(settings.versionTable()), tableName(settings.historyTable())));
	}

	/**
	 * Return whether there is somebody to ask.
	 */
	boolean asks() {
		return this.answers.question() != RenameQuestion.NOBODY;
	}

	/**
	 * Compare, and ask about what looks like a rename until nothing new does. What was
	 * answered before is not asked again.
	 * @param applied the applied revisions in the order in which they were applied
	 */
	Comparison compare(Connection connection, DatabaseSchema model, ModelPart part, List<Revision> applied)
			throws SQLException {
		while (true) {
			Comparison comparison = compareOnce(connection, model, part, applied);
			List<RenameHint> confirmed = comparison.perhapsRenamed()
				.stream()
				.filter(this.asked::add)
				.filter(this.answers.question()::isRename)
				.map((rename) -> RenameHint.of(rename).forOnce())
				.toList();
			if (confirmed.isEmpty()) {
				if (part == ModelPart.ALL) {
					this.seen.compared(describe(comparison), comparison.findings());
				}
				return comparison;
			}
			this.renames.addAll(confirmed);
		}
	}

	private Comparison compareOnce(Connection connection, DatabaseSchema model, ModelPart part, List<Revision> applied)
			throws SQLException {
		Autogenerator told = this.autogenerator.withRules(this.rules.with(this.renames, this.answers.drops()));
		return (part == ModelPart.ALL) ? told.compare(connection, model, applied)
				: told.compareWithoutDrops(connection, model, applied);
	}

	/**
	 * Compare the model with an empty database.
	 */
	Comparison compareWithNothing(DatabaseSchema model) {
		return this.autogenerator.withRules(this.rules).compareWithNothing(model);
	}

	/**
	 * Add what only the database can tell about a comparison that is to be carried out.
	 */
	Comparison examine(Connection connection, Comparison comparison) throws SQLException {
		return this.autogenerator.examine(connection, comparison);
	}

	/**
	 * Say in words what a comparison would do, one line for each operation.
	 */
	List<String> describe(Comparison comparison) {
		return this.autogenerator.describe(comparison);
	}

	/**
	 * Draft the revisions that carry out a comparison that is not empty.
	 */
	List<RevisionDraft> draft(Comparison comparison) {
		return this.autogenerator.draft(comparison);
	}

	/**
	 * Return the name of the version or history table as the settings have it.
	 */
	private static QualifiedName tableName(String setting) {
		return QualifiedName.of(Identifier.parse(setting));
	}

}
