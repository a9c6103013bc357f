package io.github.jpamigrations.evolution;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The values in the tables of a model, by the numbers of entities and attributes.
 */
final class TableContents {

	private static final String NOTHING = "(null)";

	private final Model model;

	/** Values by place: entity, row and attribute. */
	private final Map<String, String> values = new HashMap<>();

	private TableContents(Model model) {
		this.model = model;
	}

	static TableContents of(Model model, EvolutionSchema schema) {
		TableContents result = new TableContents(model);
		try (Connection connection = schema.connection()) {
			for (Model.Entity entity : model.entities()) {
				result.read(entity, connection);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return result;
	}

	/**
	 * Return what of these contents is lost in the later ones, though both models have
	 * the place for it.
	 */
	List<String> lostIn(TableContents later) {
		List<String> lost = new ArrayList<>();
		this.values.forEach((place, value) -> {
			if (later.hasPlace(place) && !value.equals(NOTHING)) {
				String now = later.values.get(place);
				if (now == null || !same(value, now)) {
					lost.add(place + ": " + value + " is now " + now);
				}
			}
		});
		return lost;
	}

	private boolean hasPlace(String place) {
		String[] parts = place.split("/");
		int id = Integer.parseInt(parts[0]);
		return this.model.entities()
			.stream()
			.filter((entity) -> entity.id() == id)
			.flatMap((entity) -> Stream.concat(entity.attributes().stream(), entity.allColumns()))
			.anyMatch((attribute) -> attribute.id() == Integer.parseInt(parts[2]));
	}

	private static boolean same(String value, String now) {
		return value.equals(now) || isDateOf(value, now) || isDateOf(now, value);
	}

	private static boolean isDateOf(String date, String dateTime) {
		return date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && dateTime.startsWith(date + " 00:00");
	}

	private void read(Model.Entity entity, Connection connection) throws SQLException {
		List<Attribute> ofTable = new ArrayList<>(entity.attributes());
		for (Model.Subclass subclass : entity.subclasses()) {
			if (entity.inherits(Model.Inheritance.Strategy.SINGLE_TABLE)) {
				ofTable.addAll(subclass.attributes());
			}
			else {
				read(entity, subclass.table(), subclass.attributes(), connection);
			}
		}
		read(entity, entity.table(), ofTable, connection);
		for (Attribute attribute : entity.attributes()) {
			if (attribute instanceof Attribute.ElementTable) {
				readCollection(entity, attribute, "element", connection);
			}
			else if (attribute instanceof Attribute.JoinTable) {
				readCollection(entity, attribute, "other_id", connection);
			}
		}
	}

	private void read(Model.Entity entity, String table, List<? extends Attribute> attributes, Connection connection)
			throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select * from " + quoted(table, connection))) {
			Map<String, Integer> columns = columns(rows.getMetaData());
			while (rows.next()) {
				StringBuilder key = new StringBuilder();
				for (String column : entity.key().columns()) {
					key.append(text(rows, columns.get(folded(column)))).append(' ');
				}
				for (Attribute attribute : attributes) {
					if (attribute instanceof Attribute.Basic || attribute instanceof Attribute.Reference) {
						Integer index = columns.get(folded(attribute.name()));
						if (index != null) {
							this.values.put(place(entity, key, attribute), text(rows, index));
						}
					}
				}
			}
		}
	}

	/**
	 * Read the collection that each row has, there is one element in each.
	 */
	private void readCollection(Model.Entity entity, Attribute attribute, String column, Connection connection)
			throws SQLException {
		String table = quoted(attribute.name(), connection);
		boolean all = this.model.globallyQuoted();
		String owner = all ? quoted("`owner_id`", connection) : "owner_id";
		String element = all ? quoted("`" + column + "`", connection) : column;
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select " + owner + ", " + element + " from " + table)) {
			while (rows.next()) {
				this.values.put(place(entity, text(rows, 1) + " ", attribute), text(rows, 2));
			}
		}
	}

	private static String place(Model.Entity entity, CharSequence key, Attribute attribute) {
		return entity.id() + "/" + key + "/" + attribute.id();
	}

	private String quoted(String name, Connection connection) throws SQLException {
		String quote = connection.getMetaData().getIdentifierQuoteString();
		String plain = name.replace("`", "");
		return (this.model.globallyQuoted() || name.startsWith("`")) ? quote + plain + quote : plain;
	}

	private static Map<String, Integer> columns(ResultSetMetaData metaData) throws SQLException {
		Map<String, Integer> result = new HashMap<>();
		for (int i = 1; i <= metaData.getColumnCount(); i++) {
			result.put(folded(metaData.getColumnName(i)), i);
		}
		return result;
	}

	/**
	 * Return a name as H2 has it, which knows no other way: a sharp s becomes two
	 * letters.
	 */
	private static String folded(String name) {
		return name.replace("`", "").toUpperCase(Locale.ROOT);
	}

	private static String text(ResultSet rows, int index) throws SQLException {
		return text(rows.getObject(index));
	}

	private static String text(@Nullable Object value) throws SQLException {
		if (value == null) {
			return NOTHING;
		}
		if (value instanceof Number number) {
			return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
		}
		if (value instanceof byte[] bytes) {
			return HexFormat.of().formatHex(bytes);
		}
		if (value instanceof Clob clob) {
			return clob.getSubString(1, (int) clob.length());
		}
		if (value instanceof Blob blob) {
			return HexFormat.of().formatHex(blob.getBytes(1, (int) blob.length()));
		}
		if (value instanceof Array array) {
			return Arrays.toString((Object[]) array.getArray());
		}
		return value.toString().replace('T', ' ');
	}

}
