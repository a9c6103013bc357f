package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SHOW CREATE TABLE says about a table, taken apart.
 */
final class ShownTable {

	private static final Pattern NAMED = Pattern.compile("^(?:CONSTRAINT |(?:UNIQUE )?KEY )?(`(?:[^`]|``)*`) ?",
			Pattern.DOTALL);

	private final List<ShownColumn> columns = new ArrayList<>();

	private final Map<String, ShownText> others = new HashMap<>();

	ShownTable(String createTable) {
		for (ShownText element : ShownText.of(createTable).group().split()) {
			Matcher matcher = NAMED.matcher(element.toString());
			if (matcher.find()) {
				ShownText definition = element.from(matcher.end());
				if (matcher.start(1) == 0) {
					this.columns.add(new ShownColumn(definition));
				}
				else {
					this.others.put(ShownText.LITERALS.unquote(matcher.group(1)), definition);
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
		return element(name).group().toString();
	}

	/**
	 * Return the parts of an index.
	 */
	List<String> index(String name) {
		return element(name).group().split().stream().map(ShownText::toString).toList();
	}

	private ShownText element(String name) {
		ShownText element = this.others.get(name);
		if (element == null) {
			throw new IllegalStateException("SHOW CREATE TABLE does not show '" + name + "'");
		}
		return element;
	}

}
