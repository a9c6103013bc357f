package io.github.jpamigrations.diff;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Identifier;

import org.jspecify.annotations.Nullable;

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

	private static final Pattern BARE = Pattern.compile("[a-z_][a-z0-9_]*");

	private final Signatures signatures;

	ExpressionNames(Signatures signatures) {
		this.signatures = signatures;
	}

	Set<String> in(String expression) {
		Set<String> result = new HashSet<>();
		Matcher matcher = NAME.matcher(expression);
		while (matcher.find()) {
			Identifier name = identifier(matcher);
			if (name != null) {
				result.add(this.signatures.name(name));
			}
		}
		return result;
	}

	/**
	 * Return the expression with other names of columns.
	 * @param names the new names by the canonical old ones
	 */
	String rename(String expression, Map<String, Identifier> names) {
		Matcher matcher = NAME.matcher(expression);
		StringBuilder result = new StringBuilder();
		while (matcher.find()) {
			matcher.appendReplacement(result, Matcher.quoteReplacement(renamed(matcher, expression, names)));
		}
		return matcher.appendTail(result).toString();
	}

	private String renamed(Matcher matcher, String expression, Map<String, Identifier> names) {
		String bare = matcher.group("bare");
		boolean called = matcher.end() < expression.length() && expression.charAt(matcher.end()) == '(';
		Identifier name = identifier(matcher);
		Identifier renamed = (name != null && !(bare != null && called)) ? names.get(this.signatures.name(name)) : null;
		if (renamed == null) {
			return matcher.group();
		}
		if (bare != null) {
			String text = this.signatures.name(renamed);
			return BARE.matcher(text).matches() ? text : '"' + text.replace("\"", "\"\"") + '"';
		}
		String text = stored(renamed);
		String quote = matcher.group().substring(0, 1);
		return quote + text.replace(quote, quote + quote) + quote;
	}

	/**
	 * Return the text that finds the name in quotes: the name itself where quotes make no
	 * difference to it, as on MySQL, which keeps its case.
	 */
	private String stored(Identifier name) {
		String canonical = this.signatures.name(name);
		return this.signatures.name(Identifier.quoted(name.text())).equals(canonical) ? name.text() : canonical;
	}

	private static @Nullable Identifier identifier(Matcher matcher) {
		String bare = matcher.group("bare");
		if (bare != null) {
			return Identifier.unquoted(bare);
		}
		String quoted = matcher.group("quoted");
		if (quoted != null) {
			return Identifier.quoted(quoted.replace("\"\"", "\""));
		}
		String ticked = matcher.group("ticked");
		return (ticked != null) ? Identifier.quoted(ticked.replace("``", "`")) : null;
	}

}
