package io.github.jpamigrations.evolution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * How dumps are compared.
 *
 * @param database the database that they are of
 */
record DumpRules(TestDatabase database) {

	/**
	 * Return a dump as a downgrade has to restore it.
	 */
	List<String> restored(List<String> dump) {
		return switch (this.database) {
			// A column that is added again stands behind the others, and an expression
			// gets other casts when it is written in the server's words.
			case POSTGRESQL ->
				CatalogDump.withoutColumnOrder(dump).stream().map(DumpRules::withoutCasts).sorted().toList();
			// Whatever changes a table makes MySQL spell -(5) of its checks -5.
			// It also gives a literal the charset of the column that it stands beside.
			case MYSQL -> dump.stream()
				.map((line) -> line.replaceAll("-\\(([0-9]+)\\)", "-$1").replaceAll("_(latin1|utf8mb4)'", "'"))
				.toList();
			default -> dump;
		};
	}

	/**
	 * Return a dump of a schema without revisions but the first.
	 */
	List<String> created(List<String> dump) {
		return (this.database == TestDatabase.MYSQL) ? restored(dump) : dump;
	}

	private static String withoutCasts(String line) {
		boolean expression = line.contains(" CHECK (") || line.contains(" default ");
		return expression ? line.replaceAll("::[a-z ]+(\\([0-9,]+\\))?(\\[\\])?", "").replaceAll("[()]", "") : line;
	}

	/**
	 * Return a dump without the order of columns and without names of constraints and
	 * indexes: a column that is added later stands last, and what Hibernate leaves
	 * unnamed gets another name in ALTER TABLE than in CREATE TABLE. On PostgreSQL the
	 * sequence of an identity column keeps its name, like the primary key, when the table
	 * or the column gets another one; nothing refers to it by name. A check that says the
	 * same as another is not added.
	 */
	List<String> withoutNames(List<String> dump) {
		return CatalogDump.withoutColumnOrder(restored(dump))
			.stream()
			.map((line) -> line
				.replaceAll("(CONSTRAINT|KEY|INDEX) ([`\"][^`\"]+[`\"]\\.)?(U&)?[`\"][^`\"]+[`\"]", "$1 N")
				.replaceAll("^constraint .*? (UNIQUE|CHECK|FOREIGN KEY|PRIMARY KEY) ", "constraint $1 ")
				.replaceAll("^index .*? CREATE (UNIQUE )?INDEX .*? ON ", "index $1on ")
				.replaceAll("^sequence .*? (integer|bigint) (.* of .*)$", "sequence $1 $2"))
			.collect(Collectors.groupingBy((line) -> line, TreeMap::new, Collectors.counting()))
			.entrySet()
			.stream()
			.flatMap((line) -> Collections
				.nCopies(line.getKey().contains("CHECK") ? 1 : line.getValue().intValue(), line.getKey())
				.stream())
			.toList();
	}

	/**
	 * Return what differs, as lines that begin with a plus or a minus.
	 */
	static List<String> difference(List<String> actual, List<String> expected) {
		List<String> result = new ArrayList<>();
		List<String> missing = new ArrayList<>(expected);
		actual.stream().filter((line) -> !missing.remove(line)).forEach((line) -> result.add("+ " + line));
		missing.forEach((line) -> result.add("- " + line));
		return result;
	}

}
