package io.github.jpamigrations.dialect.generic;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.jpamigrations.schema.Sequence;

import org.jspecify.annotations.Nullable;

/**
 * Reads sequences by the query of Hibernate's dialect, whose columns have a few names in
 * use.
 */
final class GenericSequenceReader {

	private static final List<String> SCHEMA = List.of("sequence_schema", "sequence_owner", "seqschema", "schema_name",
			"schemaname");

	private static final List<String> NAME = List.of("sequence_name", "sequencename", "seqname", "name");

	private static final List<String> START = List.of("start_value", "startvalue", "start_number", "start");

	private static final List<String> INCREMENT = List.of("increment", "increment_by", "incrementvalue",
			"increment_value");

	// The sequence of an identity column of Derby.
	private static final Pattern MADE_UP = Pattern.compile("U[0-9a-f]{8}(?:X[0-9a-f]{4}){3}X[0-9a-f]{12}");

	private final Connection connection;

	private final GenericSettings settings;

	GenericSequenceReader(Connection connection, GenericSettings settings) {
		this.connection = connection;
		this.settings = settings;
	}

	List<Sequence> read(Collection<GenericReader.Place> places) throws SQLException {
		String sql = this.settings.dialect().getQuerySequencesString();
		if (sql == null) {
			return List.of();
		}
		List<Sequence> result = new ArrayList<>();
		try (Statement statement = this.connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			Set<String> columns = columns(row);
			while (row.next()) {
				String schema = text(row, columns, SCHEMA);
				String name = text(row, columns, NAME);
				for (GenericReader.Place place : places) {
					if (name != null && !MADE_UP.matcher(name).matches()
							&& (schema == null || schema.equals(place.schema()))) {
						result.add(new Sequence(GenericReader.name(this.settings, place, name),
								number(text(row, columns, START)), number(text(row, columns, INCREMENT)), Map.of()));
					}
				}
			}
		}
		result.sort(Comparator.comparing((sequence) -> sequence.name().toString()));
		return result;
	}

	private static Set<String> columns(ResultSet row) throws SQLException {
		ResultSetMetaData metaData = row.getMetaData();
		Set<String> result = new HashSet<>();
		for (int i = 1; i <= metaData.getColumnCount(); i++) {
			result.add(metaData.getColumnLabel(i).toLowerCase(Locale.ROOT));
		}
		return result;
	}

	private static @Nullable String text(ResultSet row, Set<String> columns, List<String> names) throws SQLException {
		for (String name : names) {
			if (columns.contains(name)) {
				return row.getString(name);
			}
		}
		return null;
	}

	private static long number(@Nullable String text) {
		return (text != null && text.strip().matches("-?[0-9]{1,18}")) ? Long.parseLong(text.strip()) : 1;
	}

}
