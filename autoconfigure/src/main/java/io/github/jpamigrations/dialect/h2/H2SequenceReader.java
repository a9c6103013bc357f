package io.github.jpamigrations.dialect.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.Sequence;

/**
 * Reads the sequences; H2 does not list those of identity columns.
 */
final class H2SequenceReader {

	private static final String SEQUENCES = """
			SELECT SEQUENCE_SCHEMA, SEQUENCE_NAME, DATA_TYPE, DECLARED_NUMERIC_PRECISION, DECLARED_NUMERIC_SCALE, START_VALUE, INCREMENT,
				MINIMUM_VALUE, MAXIMUM_VALUE, CYCLE_OPTION, CACHE, REMARKS
			FROM INFORMATION_SCHEMA.SEQUENCES
			WHERE {is read: SEQUENCE_SCHEMA}
			ORDER BY SEQUENCE_SCHEMA, SEQUENCE_NAME""";

	private final H2Catalog catalog;

	private final H2TypeParser types;

	H2SequenceReader(H2Catalog catalog, H2Settings settings) {
		this.catalog = catalog;
		this.types = new H2TypeParser(settings);
	}

	List<Sequence> read() throws SQLException {
		return this.catalog.list(SEQUENCES,
				(row) -> new Sequence(
						this.catalog.name(row.getString("SEQUENCE_SCHEMA"), row.getString("SEQUENCE_NAME")),
						row.getLong("START_VALUE"), row.getLong("INCREMENT"), options(row)));
	}

	private Map<String, String> options(ResultSet row) throws SQLException {
		String type = type(row);
		Map<String, String> options = new LinkedHashMap<>();
		if (!"BIGINT".equalsIgnoreCase(type)) {
			options.put(H2Options.AS, type);
		}
		options.putAll(H2SequenceOptions.of(row, this.types.parse(type)));
		if (row.getString("REMARKS") != null) {
			options.put(H2Options.COMMENT, row.getString("REMARKS"));
		}
		return options;
	}

	private static String type(ResultSet row) throws SQLException {
		String name = row.getString("DATA_TYPE");
		String precision = row.getString("DECLARED_NUMERIC_PRECISION");
		String scale = row.getString("DECLARED_NUMERIC_SCALE");
		if (precision == null) {
			return name;
		}
		return name + "(" + precision + ((scale != null) ? ", " + scale : "") + ")";
	}

}
