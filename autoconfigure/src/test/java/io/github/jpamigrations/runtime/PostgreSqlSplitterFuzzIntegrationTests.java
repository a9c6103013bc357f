package io.github.jpamigrations.runtime;

import java.util.List;
import java.util.Random;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link SplitterFuzzContract} on PostgreSQL.
 */
class PostgreSqlSplitterFuzzIntegrationTests extends SplitterFuzzContract {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRESQL;
	}

	String string(Random random) {
		return RandomSql.quoted(random, "'");
	}

	@Override
	String expression(Random random) {
		return switch (random.nextInt(13)) {
			case 0 -> RandomSql.any(random, List.of("E", "e")) + RandomSql.escaped(random, '\'');
			// The second part of such a string goes on with the escapes of the first.
			case 1 -> "E" + RandomSql.escaped(random, '\'')
					+ RandomSql.any(random, List.of("\n", " -- it's;\n\t", "\n-- a\n"))
					+ RandomSql.escaped(random, '\'');
			case 2 -> "U&" + RandomSql.unicodeEscaped(random, '\'', '\\');
			case 3 -> "U&" + RandomSql.unicodeEscaped(random, '\'', '!') + " uescape '!'";
			case 4 -> RandomSql.dollarQuoted(random, "$$");
			case 5 -> RandomSql.dollarQuoted(random, RandomSql.any(random, List.of("$a$", "$_$", "$é1$", "$Ab_9$")));
			case 6 -> RandomSql.any(random, List.of("B'101'", "x'1F'", "N'a;'", "5 - -1", "5-/**/-1", "1+--;\n1"));
			case 7 -> string(random) + "\n" + string(random);
			case 8 -> "('{\"a;\": \"b;\"}'::json->>'a;')";
			case 9 -> "(" + string(random) + "||" + RandomSql.dollarQuoted(random, "$a$") + ")";
			case 10 -> "('a'<>'b' and 2>-- ';\n1)";
			default -> string(random);
		};
	}

	@Override
	String name(Random random) {
		return switch (random.nextInt(6)) {
			case 0 -> RandomSql.any(random, List.of("a$$b", "x$a$y", "_$", "é$1$", "e", "u"));
			case 1 -> "U&" + RandomSql.unicodeEscaped(random, '"', '\\');
			default -> RandomSql.name(random, "\"");
		};
	}

	@Override
	String comment(Random random) {
		return random.nextBoolean() ? RandomSql.lineComment(random, "--") : RandomSql.nestedComment(random, 2);
	}

	@Override
	List<String> compound(Random random, int unique) {
		String function = "f" + unique + "()";
		String body = random.nextBoolean()
				? "language sql begin atomic" + blank(random) + "select 1;" + blank(random)
						+ "insert into fuzz values (100, case when true then " + string(random) + " end);"
						+ blank(random) + "insert into fuzz select 101, 'x' as \"end\"; end"
				: "language plpgsql as $body$ begin insert into fuzz values (100, ';'); end; $body$";
		return List.of("create or replace function " + function + " returns void" + blank(random) + body,
				"select " + function);
	}

}
