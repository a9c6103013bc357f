package io.github.jpamigrations.runtime;

import java.util.List;
import java.util.Random;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link SplitterFuzzContract} on H2.
 */
class H2SplitterFuzzIntegrationTests extends SplitterFuzzContract {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

	@Override
	String expression(Random random) {
		return switch (random.nextInt(9)) {
			case 0 -> RandomSql.dollarQuoted(random, "$$");
			case 1 -> "U&" + RandomSql.unicodeEscaped(random, '\'', '\\');
			case 2 -> "U&" + RandomSql.unicodeEscaped(random, '\'', '!') + " uescape '!'";
			case 3 ->
				RandomSql.any(random, List.of("N'a;'", "5 - -1", "5-/**/-1", "1+--;\n1", "6//;\n/2", "6/ /* ; */2"));
			case 4 -> RandomSql.quoted(random, "'") + "\n" + RandomSql.quoted(random, "'");
			case 5 -> "(" + RandomSql.quoted(random, "'") + "||" + RandomSql.dollarQuoted(random, "$$") + ")";
			default -> RandomSql.quoted(random, "'");
		};
	}

	@Override
	String name(Random random) {
		return switch (random.nextInt(7)) {
			case 0 -> RandomSql.any(random, List.of("a$$b", "x$a$y", "_$", "é$1$", "e", "u"));
			case 1 -> "U&" + RandomSql.unicodeEscaped(random, '"', '\\');
			case 2 -> RandomSql.name(random, "`");
			default -> RandomSql.name(random, "\"");
		};
	}

	@Override
	String comment(Random random) {
		return switch (random.nextInt(3)) {
			case 0 -> RandomSql.lineComment(random, "--");
			case 1 -> RandomSql.lineComment(random, "//");
			default -> RandomSql.nestedComment(random, 2);
		};
	}

}
