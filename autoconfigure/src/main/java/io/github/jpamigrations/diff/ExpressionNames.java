package io.github.jpamigrations.diff;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Identifier;

/**
 * Finds the names in the text of an expression, columns among them. It may return too
 * many (functions, keywords), never too few.
 */
final class ExpressionNames {

	private static final Pattern NAME = Pattern.compile("""
			'(?:[^']|'')*'\
			|"(?<quoted>(?:[^"]|"")+)"\
			|`(?<ticked>(?:[^`]|``)+)`\
			|(?<bare>[\\p{L}_][\\p{L}\\p{N}_$]*)""");

	private final Signatures signatures;

	ExpressionNames(Signatures signatures) {
		this.signatures = signatures;
	}

	Set<String> in(String expression) {
		Set<String> result = new HashSet<>();
		Matcher matcher = NAME.matcher(expression);
		while (matcher.find()) {
			String bare = matcher.group("bare");
			String quoted = matcher.group("quoted");
			String ticked = matcher.group("ticked");
			if (bare != null) {
				result.add(this.signatures.name(Identifier.unquoted(bare)));
			}
			else if (quoted != null) {
				result.add(this.signatures.name(Identifier.quoted(quoted.replace("\"\"", "\""))));
			}
			else if (ticked != null) {
				result.add(this.signatures.name(Identifier.quoted(ticked.replace("``", "`"))));
			}
		}
		return result;
	}

}
