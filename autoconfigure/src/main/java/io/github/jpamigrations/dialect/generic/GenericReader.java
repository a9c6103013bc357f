package io.github.jpamigrations.dialect.generic;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.jpamigrations.dialect.SchemaReader;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Namespace;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * Reads what JDBC's metadata tells: tables and columns with one call each for a schema,
 * keys and indexes with three calls a table, since drivers want its name. Checks and the
 * expressions of computed columns it can't tell.
 */
final class GenericReader implements SchemaReader {

	private static final Set<String> TABLE_TYPES = Set.of("TABLE", "BASE TABLE");

	private final Connection connection;

	private final GenericSettings settings;

	GenericReader(Connection connection, GenericSettings settings) {
		this.connection = connection;
		this.settings = settings;
	}

	@Override
	public DatabaseSchema read(Scope scope) throws SQLException {
		Set<Place> places = new LinkedHashSet<>();
		scope.namespaces().forEach((namespace) -> places.add(place(namespace)));
		List<Table> tables = new ArrayList<>();
		for (Place place : places) {
			tables.addAll(tables(place));
		}
		return new DatabaseSchema(tables, new GenericSequenceReader(this.connection, this.settings).read(places),
				List.of(), List.of());
	}

	private Place place(Namespace namespace) {
		Identifier catalog = namespace.catalog();
		Identifier schema = namespace.schema();
		return new Place((catalog != null) ? this.settings.names().fold(catalog) : this.settings.catalog(),
				(schema != null) ? this.settings.names().fold(schema) : this.settings.schema());
	}

	private List<Table> tables(Place place) throws SQLException {
		DatabaseMetaData metaData = this.connection.getMetaData();
		List<Header> headers = headers(metaData, place);
		if (headers.isEmpty()) {
			return List.of();
		}
		Map<String, List<Column>> columns = new GenericColumnReader(this.settings).read(metaData, place);
		GenericKeyReader keys = new GenericKeyReader(this.connection, this.settings, place);
		List<Table> result = new ArrayList<>();
		for (Header header : headers) {
			List<Column> ofTable = columns.getOrDefault(header.name(), List.of());
			GenericKeyReader.Keys keysOfTable = keys.read(header.name(), ofTable);
			result.add(new Table(name(this.settings, place, header.name()), ofTable, keysOfTable.constraints(),
					keysOfTable.indexes(), header.comment(), Map.of(), List.of()));
		}
		return result;
	}

	private List<Header> headers(DatabaseMetaData metaData, Place place) throws SQLException {
		List<String> types = new ArrayList<>();
		try (ResultSet row = metaData.getTableTypes()) {
			while (row.next()) {
				String type = Objects.toString(row.getString(1), "").strip();
				if (TABLE_TYPES.contains(type)) {
					types.add(type);
				}
			}
		}
		List<Header> result = new ArrayList<>();
		try (ResultSet row = metaData.getTables(place.catalog(), place.schema(), "%", types.toArray(String[]::new))) {
			while (row.next()) {
				if (place.isOf(row)) {
					result.add(new Header(row.getString("TABLE_NAME"), comment(this.settings, row)));
				}
			}
		}
		result.sort(Comparator.comparing(Header::name));
		return result;
	}

	static @Nullable String comment(GenericSettings settings, ResultSet row) throws SQLException {
		String remarks = row.getString("REMARKS");
		return (settings.dialect().supportsCommentOn() && remarks != null && !remarks.isEmpty()) ? remarks : null;
	}

	/**
	 * Return the name of an object, without what is the connection's own.
	 */
	static QualifiedName name(GenericSettings settings, Place place, String name) {
		Identifier catalog = (place.catalog() == null || settings.isCurrentCatalog(place.catalog())) ? null
				: Identifier.quoted(place.catalog());
		Identifier schema = (place.schema() == null || settings.isCurrentSchema(place.schema())) ? null
				: Identifier.quoted(place.schema());
		return new QualifiedName(catalog, schema, Identifier.quoted(name));
	}

	/**
	 * A catalog and schema as the database stores their names.
	 *
	 * @param catalog the catalog, absent where there is none
	 * @param schema the schema, absent where there is none
	 */
	record Place(@Nullable String catalog, @Nullable String schema) {

		/**
		 * Return whether a row is of this schema: what is asked for is a pattern.
		 */
		boolean isOf(ResultSet row) throws SQLException {
			return this.schema == null || this.schema.equals(row.getString("TABLE_SCHEM"));
		}

	}

	/**
	 * What is known of a table itself.
	 *
	 * @param name its name
	 * @param comment its comment
	 */
	private record Header(String name, @Nullable String comment) {

	}

}
