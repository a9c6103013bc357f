package io.github.jpamigrations.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SqlRenderer;
import io.github.jpamigrations.diff.Findings;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.revision.RevisionFileException;
import io.github.jpamigrations.revision.Script;
import io.github.jpamigrations.revision.StatementSplitter;

/**
 * Writes the SQL text of one direction of a revision: what a person should know stands as
 * a comment above the statement it is about.
 */
final class ScriptWriter {

	private final SchemaDialect dialect;

	private final Findings findings;

	private final Set<Finding> written = new HashSet<>();

	private final List<String> paragraphs = new ArrayList<>();

	private ScriptWriter(SchemaDialect dialect, Findings findings) {
		this.dialect = dialect;
		this.findings = findings;
	}

	/**
	 * Return the text that carries out operations of which no more is known.
	 */
	static String write(List<Operation> operations, SchemaDialect dialect) {
		return write(operations, Findings.of(operations, dialect.signatures()), dialect);
	}

	/**
	 * Return the text that carries out the operations.
	 * @param findings what stands above them
	 */
	static String write(List<Operation> operations, Findings findings, SchemaDialect dialect) {
		ScriptWriter writer = new ScriptWriter(dialect, findings);
		dialect.renderer().render(operations).forEach(writer::add);
		return String.join("\n\n", writer.paragraphs);
	}

	private void add(SqlRenderer.Statement statement) {
		StringBuilder paragraph = new StringBuilder();
		for (Operation operation : statement.operations()) {
			for (Finding finding : this.findings.of(operation)) {
				if (this.written.add(finding)) {
					comment(paragraph, finding.severity() + " " + finding.code() + ": " + finding.message());
				}
			}
		}
		statement.operations().stream().flatMap(ObjectMark::of).forEach((mark) -> comment(paragraph, mark.text()));
		if (!statement.note().isEmpty()) {
			comment(paragraph, statement.note());
		}
		this.paragraphs.add(paragraph.append(terminated(statement.sql())).toString());
	}

	private static void comment(StringBuilder paragraph, String text) {
		paragraph.append("-- ").append(text.replaceAll("\\R", " ")).append('\n');
	}

	private String terminated(String sql) {
		if (!this.dialect.lexicalRules().delimiterCommand() || isOneStatement(sql)) {
			return sql + ";";
		}
		return "DELIMITER //\n" + sql + "\n//\nDELIMITER ;";
	}

	private boolean isOneStatement(String sql) {
		try {
			return StatementSplitter.split(new Script(sql + ";", "", 1), this.dialect.lexicalRules()).size() == 1;
		}
		catch (RevisionFileException ex) {
			return false;
		}
	}

}
