package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Takes the options of a table from its row in the catalog: engine, charset, collation
 * and whatever else was said at its creation, under the name that the server has for it.
 */
public final class TableOptions {

	/**
	 * What the key of a check that is not enforced begins with; its name follows.
	 */
	public static final String NOT_ENFORCED = "not enforced check ";

	/**
	 * The key of the PARTITION BY clause.
	 */
	public static final String PARTITION = "partition";

	/**
	 * The key of the clause that makes a table system-versioned.
	 */
	public static final String VERSIONING = "versioning";

	/**
	 * The key of the clause that names the columns of the system-time period.
	 */
	public static final String PERIOD = "period";

	private static final Set<String> NOT_ASSIGNED = Set.of(PARTITION, VERSIONING, PERIOD, "text");

	private static final Set<String> COLLATING = Set.of("charset", "collation");

	private static final Pattern COLLATION = Pattern.compile("(?i)\\bcollate\\s*=?\\s*(\\w+)");

	private static final Pattern CHARSET = Pattern.compile("(?i)\\b(?:character\\s+set|charset)\\s*=?\\s*(\\w+)");

	private static final Pattern CREATE_OPTION = Pattern
		.compile("(`[^`]+`|\"[^\"]+\"|\\w+)=('(?:[^']|'')*'|\"[^\"]*\"|\\S+)");

	private TableOptions() {
	}

	/**
	 * Return the options in the order in which they are written.
	 */
	public static Map<String, String> of(CatalogRow table) {
		Map<String, String> options = new LinkedHashMap<>();
		options.put("engine", table.text("engine"));
		String collation = table.text("table_collation");
		if (!collation.isEmpty()) {
			options.put("charset", charset(collation));
			options.put("collation", collation);
		}
		Matcher matcher = CREATE_OPTION.matcher(table.text("create_options"));
		while (matcher.find()) {
			options.put(matcher.group(1).replace('"', '`'), matcher.group(2));
		}
		return options;
	}

	/**
	 * Return what follows the parentheses of CREATE TABLE.
	 * @param comment the clause of the comment, or an empty text
	 */
	static String sql(Map<String, String> options, String comment) {
		StringBuilder sql = new StringBuilder();
		options.forEach((key, value) -> sql.append(isAssigned(key) ? " " + assignment(key, value) : ""));
		sql.append(comment);
		options.forEach((key, value) -> sql.append(switch (key) {
			case "text", VERSIONING -> " " + value;
			case PARTITION -> "\n" + value;
			default -> "";
		}));
		return sql.toString();
	}

	/**
	 * Return the clauses that change what both sides know and see differently.
	 */
	static List<String> changes(Map<String, String> from, Map<String, String> to) {
		List<String> result = new ArrayList<>();
		// A charset brings its own collation, so both are said where one changes.
		boolean otherCollation = COLLATING.stream().anyMatch((key) -> isChanged(key, from, to));
		to.forEach((key, value) -> {
			if (otherCollation && COLLATING.contains(key) || isChanged(key, from, to)) {
				result.add(assignment(key, value));
			}
		});
		return result;
	}

	private static boolean isChanged(String key, Map<String, String> from, Map<String, String> to) {
		String before = from.get(key);
		String after = to.get(key);
		return before != null && after != null && isAssigned(key)
				&& !assignment(key, before).equalsIgnoreCase(assignment(key, after));
	}

	/**
	 * Return the collation or, where nobody says one, the charset that the options ask
	 * for; {@code null} where they ask for neither.
	 */
	static @Nullable String collation(Map<String, String> options) {
		String text = options.getOrDefault("text", "");
		String collation = options.getOrDefault("collation", find(COLLATION, text));
		return (collation != null) ? collation : options.getOrDefault("charset", find(CHARSET, text));
	}

	private static @Nullable String find(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(StringLiterals.PLAIN_MODE.masked(text));
		return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
	}

	/**
	 * Return the options with another collation, or only another charset.
	 */
	static Map<String, String> withCollation(Map<String, String> options, String collation) {
		Map<String, String> result = new LinkedHashMap<>(options);
		result.put("charset", charset(collation));
		result.remove("collation");
		if (!charset(collation).equals(collation)) {
			result.put("collation", collation);
		}
		return result;
	}

	private static boolean isAssigned(String key) {
		return !key.startsWith(NOT_ENFORCED) && !NOT_ASSIGNED.contains(key);
	}

	/**
	 * Hibernate's dialects know the engine as a whole clause.
	 */
	private static String assignment(String key, String value) {
		return switch (key) {
			case "engine" -> "ENGINE=" + value.strip().replaceFirst("(?i)^(engine|type)\\s*=\\s*", "");
			case "charset" -> "DEFAULT CHARSET=" + value;
			case "collation" -> "COLLATE=" + value;
			default -> key + "=" + value;
		};
	}

	/**
	 * Return the charset of a collation, which its name begins with.
	 */
	static String charset(String collation) {
		int end = collation.indexOf('_');
		return (end > 0) ? collation.substring(0, end) : collation;
	}

}
