package io.github.jpamigrations.dialect.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Table;

/**
 * The orders of uniques that have no index of their own, which no catalog tells: of
 * uniques over the same columns, each may descend otherwise.
 */
final class H2UniqueOrders {

	private static final String NAME = "\"(?:[^\"]|\"\")*\"";

	private static final Pattern UNIQUE = Pattern.compile("ADD CONSTRAINT (?:" + NAME + "\\.)?(" + NAME
			+ ") (?:COMMENT (?:U&)?'(?:[^']|'')*' )?UNIQUE [A-Z ]*\\((.*)\\)", Pattern.DOTALL);

	private static final Pattern COLUMN = Pattern.compile(NAME + "( DESC)?");

	private final Connection connection;

	private final H2Renderer renderer;

	H2UniqueOrders(Connection connection, H2Renderer renderer) {
		this.connection = connection;
		this.renderer = renderer;
	}

	/**
	 * Return the table with the orders that its uniques have.
	 */
	Table in(Table table) throws SQLException {
		if (table.constraints(Constraint.Unique.class).noneMatch(H2UniqueOrders::isUnknown)) {
			return table;
		}
		Map<String, List<Constraint.Direction>> orders = read(table);
		return table.withConstraints(table.constraints()
			.stream()
			.map((constraint) -> (constraint instanceof Constraint.Unique unique && isUnknown(unique))
					? ordered(unique, orders) : constraint)
			.toList());
	}

	private static boolean isUnknown(Constraint.Unique unique) {
		return unique.directions().contains(Constraint.Direction.UNKNOWN);
	}

	private static Constraint ordered(Constraint.Unique unique, Map<String, List<Constraint.Direction>> orders) {
		String name = (unique.name() != null) ? unique.name().text() : "";
		List<Constraint.Direction> order = orders.getOrDefault(name, List.of());
		return (order.size() == unique.columns().size())
				? new Constraint.Unique(unique.name(), unique.columns(), order, unique.options()) : unique;
	}

	private Map<String, List<Constraint.Direction>> read(Table table) throws SQLException {
		Map<String, List<Constraint.Direction>> result = new HashMap<>();
		try (Statement statement = this.connection.createStatement();
				ResultSet rows = statement
					.executeQuery("SCRIPT NODATA NOPASSWORDS NOSETTINGS TABLE " + this.renderer.write(table.name()))) {
			while (rows.next()) {
				Matcher unique = UNIQUE.matcher(H2Literals.withPlainNames(rows.getString(1)));
				if (unique.find()) {
					result.put(plain(unique.group(1)), directions(unique.group(2)));
				}
			}
		}
		return result;
	}

	private static List<Constraint.Direction> directions(String columns) {
		List<Constraint.Direction> result = new ArrayList<>();
		Matcher column = COLUMN.matcher(columns);
		while (column.find()) {
			result.add((column.group(1) != null) ? Constraint.Direction.DESCENDING : Constraint.Direction.ASCENDING);
		}
		return result;
	}

	private static String plain(String name) {
		return name.substring(1, name.length() - 1).replace("\"\"", "\"");
	}

}
