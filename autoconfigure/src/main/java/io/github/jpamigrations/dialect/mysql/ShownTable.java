package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SHOW CREATE TABLE says about a table, taken apart.
 */
final class ShownTable {

	private static final Pattern NAMED = Pattern.compile("^(?:CONSTRAINT |(?:[A-Z]+ )?KEY )?(`(?:[^`]|``)*`) ?",
			Pattern.DOTALL);

	private static final Map<String, Pattern> INDEX_OPTIONS = Map.of("parser", Pattern.compile("WITH PARSER (\\S+)"),
			"block size", Pattern.compile("KEY_BLOCK_SIZE=(\\d+)"), "using", Pattern.compile("USING ([A-Z]+)"));

	private final List<ShownColumn> columns = new ArrayList<>();

	private final Map<String, ShownText> indexes = new HashMap<>();

	private final Map<String, ShownText> constraints = new HashMap<>();

	ShownTable(String createTable) {
		for (ShownText element : ShownText.of(createTable).group().split()) {
			Matcher matcher = NAMED.matcher(element.toString());
			if (matcher.find()) {
				ShownText definition = element.from(matcher.end());
				if (matcher.start(1) == 0) {
					this.columns.add(new ShownColumn(definition));
				}
				else {
					boolean index = !element.toString().startsWith("CONSTRAINT ");
					(index ? this.indexes : this.constraints).put(ShownText.LITERALS.unquote(matcher.group(1)),
							definition);
				}
			}
		}
	}

	/**
	 * Return the columns in their order.
	 */
	List<ShownColumn> columns() {
		return this.columns;
	}

	/**
	 * Return the condition of a check.
	 */
	String check(String name) {
		return element(this.constraints, name).group().toString();
	}

	/**
	 * Return the parts of an index.
	 */
	List<String> index(String name) {
		return element(this.indexes, name).group().split().stream().map(ShownText::toString).toList();
	}

	/**
	 * Return what no catalog tells of an index.
	 */
	Map<String, String> indexOptions(String name) {
		ShownText element = this.indexes.get(name);
		Map<String, String> result = new TreeMap<>();
		if (element != null) {
			INDEX_OPTIONS.forEach((key, pattern) -> {
				Matcher matcher = pattern.matcher(element.outside());
				if (matcher.find()) {
					result.put(key, element.text(matcher.start(1), matcher.end(1)));
				}
			});
		}
		return result;
	}

	private static ShownText element(Map<String, ShownText> elements, String name) {
		ShownText element = elements.get(name);
		if (element == null) {
			throw new IllegalStateException("SHOW CREATE TABLE does not show '" + name + "'");
		}
		return element;
	}

}
