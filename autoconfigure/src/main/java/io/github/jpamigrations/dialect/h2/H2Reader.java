package io.github.jpamigrations.dialect.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.SchemaReader;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Namespace;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Table;

/**
 * Reads the INFORMATION_SCHEMA of H2 2.x with ten queries.
 */
final class H2Reader implements SchemaReader {

	// Linked and external tables are listed as base tables, too.
	private static final String TABLES = """
			SELECT TABLE_SCHEMA, TABLE_NAME, STORAGE_TYPE, REMARKS
			FROM INFORMATION_SCHEMA.TABLES
			WHERE TABLE_TYPE = 'BASE TABLE' AND STORAGE_TYPE IN ('CACHED', 'MEMORY') AND {is read: TABLE_SCHEMA}
			ORDER BY TABLE_SCHEMA, TABLE_NAME""";

	private final Connection connection;

	private final H2Settings settings;

	H2Reader(Connection connection, H2Settings settings) {
		this.connection = connection;
		this.settings = settings;
	}

	@Override
	public DatabaseSchema read(Scope scope) throws SQLException {
		H2Catalog catalog = new H2Catalog(this.connection, this.settings, schemas(scope, this.settings));
		Map<QualifiedName, List<Column>> columns = new H2ColumnReader(catalog, this.settings).read();
		H2IndexColumns indexColumns = H2IndexColumns.read(catalog);
		Map<QualifiedName, List<Index>> indexes = new H2IndexReader(catalog, this.settings).read(indexColumns);
		Map<QualifiedName, List<Constraint>> constraints = new H2ConstraintReader(catalog, this.settings)
			.read(new H2KeyIndexes(indexColumns, indexes));
		List<Table> tables = catalog.list(TABLES, (row) -> {
			QualifiedName name = catalog.name(row.getString(1), row.getString(2));
			return new Table(name, columns.getOrDefault(name, List.of()), constraints.getOrDefault(name, List.of()),
					indexes.getOrDefault(name, List.of()), row.getString("REMARKS"), options(row), List.of());
		});
		return new DatabaseSchema(tables, new H2SequenceReader(catalog, this.settings).read(),
				new H2DomainReader(catalog, this.settings).read(), List.of());
	}

	// A table of a database in memory is always in memory.
	private Map<String, String> options(ResultSet row) throws SQLException {
		boolean memory = this.settings.persistent() && "MEMORY".equals(row.getString("STORAGE_TYPE"));
		return memory ? Map.of(H2Options.STORAGE, "MEMORY") : Map.of();
	}

	static List<String> schemas(Scope scope, H2Settings settings) {
		return scope.namespaces().stream().map((namespace) -> schema(namespace, settings)).distinct().toList();
	}

	private static String schema(Namespace namespace, H2Settings settings) {
		return (namespace.schema() != null) ? settings.names().fold(namespace.schema()) : settings.currentSchema();
	}

}
