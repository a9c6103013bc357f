package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the PARTITION BY clause of a table as its partitions in the catalog have it.
 */
final class PartitionClause {

	static final String PARTITIONS = """
			SELECT TABLE_SCHEMA AS table_schema, TABLE_NAME AS table_name, PARTITION_NAME AS partition_name,
				SUBPARTITION_NAME AS subpartition_name, PARTITION_METHOD AS method, SUBPARTITION_METHOD AS submethod,
				PARTITION_EXPRESSION AS expression, SUBPARTITION_EXPRESSION AS subexpression,
				PARTITION_DESCRIPTION AS description, PARTITION_COMMENT AS comment
			FROM INFORMATION_SCHEMA.PARTITIONS
			WHERE TABLE_SCHEMA IN (DATABASES) AND PARTITION_NAME IS NOT NULL
			ORDER BY TABLE_SCHEMA, TABLE_NAME, PARTITION_ORDINAL_POSITION, SUBPARTITION_ORDINAL_POSITION""";

	private PartitionClause() {
	}

	static boolean isPartitioned(CatalogRow table) {
		return table.text("create_options").contains("partitioned");
	}

	static Optional<String> of(List<CatalogRow> rows) {
		if (rows.isEmpty()) {
			return Optional.empty();
		}
		Map<String, List<CatalogRow>> partitions = new LinkedHashMap<>();
		rows.forEach(
				(row) -> partitions.computeIfAbsent(row.text("partition_name"), (name) -> new ArrayList<>()).add(row));
		CatalogRow first = rows.get(0);
		String sql = "PARTITION BY " + first.text("method") + " (" + first.text("expression") + ")"
				+ subpartitions(partitions.values().iterator().next());
		boolean counted = first.get("description") == null && !first.text("method").contains("SYSTEM_TIME");
		if (counted) {
			return Optional.of(sql + "\nPARTITIONS " + partitions.size());
		}
		return Optional.of(sql + partitions.values()
			.stream()
			.map((group) -> partition(group.get(0)))
			.collect(Collectors.joining(",\n ", "\n(", ")")));
	}

	private static String subpartitions(List<CatalogRow> partition) {
		CatalogRow first = partition.get(0);
		if (first.get("subpartition_name") == null) {
			return "";
		}
		return "\nSUBPARTITION BY " + first.text("submethod") + " (" + first.text("subexpression") + ")\nSUBPARTITIONS "
				+ partition.size();
	}

	private static String partition(CatalogRow row) {
		String comment = row.text("comment");
		return "PARTITION `" + row.text("partition_name").replace("`", "``") + "` VALUES " + values(row)
				+ (comment.isEmpty() ? "" : " COMMENT = '" + comment.replace("'", "''") + "'");
	}

	private static String values(CatalogRow row) {
		String description = row.text("description");
		if (row.text("method").startsWith("LIST")) {
			return "IN (" + description + ")";
		}
		return "LESS THAN " + ("MAXVALUE".equals(description) ? description : "(" + description + ")");
	}

}
