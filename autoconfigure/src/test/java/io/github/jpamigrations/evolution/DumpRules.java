package io.github.jpamigrations.evolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * How dumps are compared.
 *
 * @param database the database that they are of
 */
record DumpRules(TestDatabase database) {

	private static final Pattern POSTGRESQL_EXPRESSION = Pattern.compile(
			"(?<=^constraint \\S{1,200} \\S{1,200} CHECK ).*|(?<= default ).*(?= identity [ad]? generated s?($| co))");

	private static final Pattern POSTGRESQL_NAME = Pattern.compile(
			"(?<=^constraint \\S{1,200} )\\S+|(?<=^index .{1,200} CREATE (UNIQUE )?INDEX )(\"[^\"]+\"|\\S+)(?= ON )");

	private static final Pattern NAME = Pattern
		.compile("(?<=(CONSTRAINT|KEY|INDEX) ([`\"]PUBLIC[`\"]\\.)?)(U&)?([`\"])[^`\"]+\\4");

	private static final String MADE_UP = "N";

	/**
	 * Return a dump as a downgrade has to restore it.
	 */
	List<String> restored(List<String> dump) {
		return switch (this.database) {
			// A column that is added again stands behind the others, and an expression
			// gets other casts when it is written in the server's words.
			case POSTGRESQL -> CatalogDump.withoutColumnOrder(dump)
				.stream()
				.map((line) -> replaced(POSTGRESQL_EXPRESSION, line, PostgreSqlExpressions::withoutCasts))
				.sorted()
				.toList();
			case MYSQL -> dump.stream().map(DumpRules::withoutCircumstance).toList();
			default -> dump;
		};
	}

	/**
	 * Whatever changes a table makes MySQL spell -(5) of its checks -5. It also gives a
	 * literal the charset of the connection, or of the column that it stands beside.
	 */
	private static String withoutCircumstance(String line) {
		boolean expression = line.contains(" CHECK (") || line.contains(" GENERATED ALWAYS AS (");
		return expression ? line.replaceAll("-\\(([0-9]+)\\)", "-$1").replaceAll("_(latin1|utf8mb4)'", "'") : line;
	}

	/**
	 * Return a dump of a schema without revisions but the first.
	 */
	List<String> created(List<String> dump) {
		return (this.database == TestDatabase.MYSQL) ? restored(dump) : dump;
	}

	/**
	 * Return which names are in a dump that Hibernate made: not those of a unique index
	 * on a column that is unique anyway, of two such it makes one without a name.
	 */
	Set<String> used(Set<String> names, List<String> dump) {
		Set<String> used = new HashSet<>();
		dump.forEach(
				(line) -> pattern().matcher(line).results().map((match) -> plain(match.group())).forEach(used::add));
		used.retainAll(names);
		return used;
	}

	private Pattern pattern() {
		return (this.database == TestDatabase.POSTGRESQL) ? POSTGRESQL_NAME : NAME;
	}

	/**
	 * Return a dump without the order of columns and without the names of constraints and
	 * indexes but the given ones: a column that is added later stands last, and what
	 * Hibernate leaves unnamed gets another name in ALTER TABLE than in CREATE TABLE, or
	 * keeps that of a table or column that was renamed. The same is true of the sequence
	 * of an identity column on PostgreSQL; nothing refers to it by name. The index that
	 * MySQL or MariaDB made for a foreign key serves the key of another name as well.
	 */
	List<String> withoutMadeUpNames(List<String> dump, Set<String> names) {
		return CatalogDump.withoutColumnOrder(restored(dump))
			.stream()
			.map((line) -> replaced(pattern(), line, (name) -> names.contains(plain(name)) ? plain(name) : MADE_UP))
			.map((line) -> line.replaceFirst("^(other [^`]+ KEY) fk_[0-9]+", "$1 " + MADE_UP))
			.map((line) -> line.replaceAll("^sequence .*? (integer|bigint) (.* of .*)$", "sequence $1 $2"))
			.sorted()
			.toList();
	}

	private static String plain(String name) {
		return name.replaceAll("U&|[`\"]", "").toLowerCase(Locale.ROOT);
	}

	private static String replaced(Pattern pattern, String line, UnaryOperator<String> change) {
		return pattern.matcher(line)
			.replaceAll((MatchResult match) -> Matcher.quoteReplacement(change.apply(match.group())));
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
