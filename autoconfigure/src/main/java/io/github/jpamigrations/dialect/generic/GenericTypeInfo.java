package io.github.jpamigrations.dialect.generic;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The types that the driver lists, by name.
 *
 * @param code the code of {@link java.sql.Types}
 * @param sized whether a length or precision may be written behind the name
 */
record GenericTypeInfo(int code, boolean sized) {

	static Map<String, GenericTypeInfo> read(DatabaseMetaData metaData) throws SQLException {
		Map<String, GenericTypeInfo> result = new HashMap<>();
		try (ResultSet row = metaData.getTypeInfo()) {
			while (row.next()) {
				@Nullable String parameters = row.getString("CREATE_PARAMS");
				result.putIfAbsent(row.getString("TYPE_NAME").toUpperCase(Locale.ROOT),
						new GenericTypeInfo(row.getInt("DATA_TYPE"), parameters != null && !parameters.isBlank()));
			}
		}
		return Map.copyOf(result);
	}

}
