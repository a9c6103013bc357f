package io.github.jpamigrations.autogenerate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import io.github.jpamigrations.revision.LexicalRules;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.Script;
import io.github.jpamigrations.revision.StatementSplitter;
import io.github.jpamigrations.schema.AuxiliaryObject;

/**
 * Reads from the applied revisions which auxiliary objects they made, by the marks above
 * the statements. What a hand-written revision makes has no mark, so it is never dropped.
 */
final class MarkedObjects {

	private static final Pattern MARK = Pattern.compile("^-- (creates|drops)", Pattern.MULTILINE);

	private final LexicalRules rules;

	private final Map<String, AuxiliaryObject> objects = new LinkedHashMap<>();

	MarkedObjects(LexicalRules rules) {
		this.rules = rules;
	}

	/**
	 * Read the next revision.
	 * @param upgrade the statements of its upgrade
	 */
	void read(Revision revision, List<StatementSplitter.Statement> upgrade) {
		Map<String, AuxiliaryObject> created = new LinkedHashMap<>();
		forEachMarked(revision.upgrade(), () -> upgrade, (mark, sql) -> {
			if (mark.action() == ObjectMark.Action.DROPS) {
				this.objects.remove(mark.name());
			}
			else {
				boolean first = mark.action() == ObjectMark.Action.CREATES_FIRST;
				created.merge(mark.name(), new AuxiliaryObject(mark.name(), first, List.of(sql), List.of()),
						MarkedObjects::joined);
			}
		});
		Script downgrade = revision.downgrade();
		if (downgrade != null && !created.isEmpty()) {
			forEachMarked(downgrade, () -> StatementSplitter.split(downgrade, this.rules), (mark, sql) -> {
				if (mark.action() == ObjectMark.Action.DROPS) {
					created.computeIfPresent(mark.name(),
							(name, object) -> object.withDropSql(and(object.dropSql(), sql)));
				}
			});
		}
		this.objects.putAll(created);
	}

	private static AuxiliaryObject joined(AuxiliaryObject first, AuxiliaryObject second) {
		return new AuxiliaryObject(first.name(), first.beforeTables(),
				and(first.createSql(), second.createSql().get(0)), List.of());
	}

	private static List<String> and(List<String> statements, String sql) {
		List<String> result = new ArrayList<>(statements);
		result.add(sql);
		return result;
	}

	private static void forEachMarked(Script script, Supplier<List<StatementSplitter.Statement>> statements,
			BiConsumer<ObjectMark, String> action) {
		if (!MARK.matcher(script.text()).find()) {
			return;
		}
		List<String> lines = script.text().lines().toList();
		for (StatementSplitter.Statement statement : statements.get()) {
			for (int i = statement.line() - script.line() - 1; i >= 0 && isAbove(lines.get(i)); i--) {
				ObjectMark mark = ObjectMark.parse(lines.get(i));
				if (mark != null) {
					action.accept(mark, statement.sql());
				}
			}
		}
	}

	private static boolean isAbove(String line) {
		return line.startsWith("-- ") || line.startsWith("DELIMITER ");
	}

	/**
	 * Add an object of the model whose statements a revision has without a mark.
	 */
	void addUnmarked(AuxiliaryObject object) {
		this.objects.putIfAbsent(object.name(), object);
	}

	/**
	 * Return the objects in the order in which they were made.
	 */
	List<AuxiliaryObject> objects() {
		return List.copyOf(this.objects.values());
	}

}
