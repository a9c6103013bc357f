package io.github.jpamigrations.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.code.JavaRevision;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.revision.Checksum;
import io.github.jpamigrations.revision.LexicalRules;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionGraph.Step;
import io.github.jpamigrations.revision.Script;
import io.github.jpamigrations.revision.StatementSplitter;
import org.jspecify.annotations.Nullable;

/**
 * Turns a step of a plan into statements, and refuses it while nothing has been run yet.
 */
final class StepPreparation {

	private final SchemaDialect dialect;

	private final LexicalRules rules;

	private final MigratorSettings settings;

	StepPreparation(SchemaDialect dialect, MigratorSettings settings) {
		this.dialect = dialect;
		this.rules = dialect.lexicalRules();
		this.settings = settings;
	}

	PreparedStep upgrade(Step.Upgrade step) {
		Revision revision = step.revision();
		checkDatabase(revision);
		if (revision.reviewPending() && this.settings.policy().review() == MigratorSettings.Review.REFUSE) {
			throw new ReviewPendingException(revision.id(), revision.location());
		}
		checkLengths(revision);
		return prepare(step, Direction.UPGRADE, revision.upgrade());
	}

	PreparedStep downgrade(Step.Downgrade step) {
		Revision revision = step.revision();
		checkDatabase(revision);
		Script downgrade = revision.downgrade();
		if (downgrade == null) {
			throw new IrreversibleRevisionException(revision.id());
		}
		return prepare(step, Direction.DOWNGRADE, downgrade);
	}

	/**
	 * Refuse a revision that is written for another database.
	 */
	void checkDatabase(Revision revision) {
		String expected = revision.database();
		if (expected != null && !expected.equals(this.dialect.id())) {
			throw new WrongDatabaseException(revision.id(), revision.location(), expected, this.dialect.id());
		}
	}

	void checkLengths(Revision revision) {
		boolean tooLong = length(revision.id().value()) > HistoryTables.ID_LENGTH;
		if (tooLong) {
			throw new RevisionTooLongException(revision.id(), revision.location(), HistoryTables.ID_LENGTH);
		}
		String downRevisions = HistoryRepository.joined(List.copyOf(revision.downRevisions()));
		if (length(downRevisions) > HistoryTables.DOWN_REVISIONS_LENGTH) {
			throw new RevisionTooLongException(revision.id(), revision.location(), HistoryTables.DOWN_REVISIONS_LENGTH);
		}
	}

	private PreparedStep prepare(Step step, Direction direction, Script script) {
		JavaRevision code = this.settings.javaRevisions().get(step.revision().id());
		if (code != null) {
			return new PreparedStep(step.revision(), direction, List.of(), JavaRevisions.checksum(code), step.removes(),
					step.adds(), runsInTransaction(step.revision()), code);
		}
		List<StatementSplitter.Statement> split = StatementSplitter.split(script, this.rules);
		List<RevisionStatement> statements = new ArrayList<>();
		String running = null;
		for (StatementSplitter.Statement statement : split) {
			RevisionStatement prepared = prepare(statement, statements.size() + 1, running);
			running = prepared.runningChecksum();
			statements.add(prepared);
		}
		Revision revision = step.revision();
		PreparedStep result = new PreparedStep(revision, direction, statements, Checksum.of(split, this.rules),
				step.removes(), step.adds(), runsInTransaction(revision), null);
		checkTransactions(result);
		return result;
	}

	private boolean runsInTransaction(Revision revision) {
		return this.dialect.traits().transactionalDdl() && revision.transactional();
	}

	private RevisionStatement prepare(StatementSplitter.Statement statement, int number, @Nullable String before) {
		String checksum = Checksum.of(List.of(statement), this.rules);
		String running = "1:" + Sha256.of(before + "\n" + checksum);
		return new RevisionStatement(number, replacePlaceholders(statement.sql()), statement.line(),
				StatementKind.of(statement.sql(), this.rules), statement.repeatable(), checksum, running);
	}

	String replacePlaceholders(String sql) {
		String result = sql;
		for (Map.Entry<String, String> placeholder : this.settings.placeholders().entrySet()) {
			result = result.replace("${" + placeholder.getKey() + "}", placeholder.getValue());
		}
		return result;
	}

	private static void checkTransactions(PreparedStep step) {
		step.statements()
			.stream()
			.filter((statement) -> statement.kind() == StatementKind.TRANSACTION)
			.findFirst()
			.ifPresent((statement) -> {
				throw new TransactionControlException(step.position(statement));
			});
	}

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}

}
