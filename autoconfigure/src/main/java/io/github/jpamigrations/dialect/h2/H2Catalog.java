package io.github.jpamigrations.dialect.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * The INFORMATION_SCHEMA, limited to the schemas that are read. Queries are written in
 * upper case, since H2 does not fold at all with DATABASE_TO_UPPER=FALSE.
 */
final class H2Catalog {

	private static final Pattern IS_READ = Pattern.compile("\\{is read: ([\\w.]+)}");

	private final Connection connection;

	private final H2Settings settings;

	private final List<String> schemas;

	H2Catalog(Connection connection, H2Settings settings, List<String> schemas) {
		this.connection = connection;
		this.settings = settings;
		this.schemas = schemas.stream().map(settings::key).distinct().toList();
	}

	/**
	 * Run a query that tests a schema with <code>{is read: TABLE_SCHEMA}</code>, once at
	 * most.
	 */
	<T> List<T> list(String sql, RowMapper<T> mapper) throws SQLException {
		String limited = IS_READ.matcher(sql).replaceFirst(condition());
		try (PreparedStatement statement = this.connection.prepareStatement(limited)) {
			for (int i = 0; !limited.equals(sql) && i < this.schemas.size(); i++) {
				statement.setString(i + 1, this.schemas.get(i));
			}
			List<T> result = new ArrayList<>();
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					result.add(mapper.map(row));
				}
			}
			return result;
		}
	}

	private String condition() {
		return (this.settings.caseInsensitive() ? "UPPER($1)" : "$1") + " IN ("
				+ String.join(", ", Collections.nCopies(this.schemas.size(), "?")) + ")";
	}

	/**
	 * Return the name of an object, without its schema if that is the current one.
	 */
	QualifiedName name(String schema, String name) {
		Identifier namespace = Identifier.quoted(schema);
		return new QualifiedName(null, this.settings.isCurrentSchema(schema) ? null : namespace,
				Identifier.quoted(name));
	}

	/**
	 * Makes something of a row.
	 *
	 * @param <T> what it makes
	 */
	@FunctionalInterface
	interface RowMapper<T> {

		T map(ResultSet row) throws SQLException;

	}

}
