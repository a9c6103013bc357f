package io.github.jpamigrations.dialect.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.ExpressionTokens;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Reads the domains, which is what Hibernate makes of a named enum.
 */
final class H2DomainReader {

	private static final String DOMAINS = """
			SELECT D.DOMAIN_SCHEMA, D.DOMAIN_NAME,
				DATA_TYPE_SQL(D.DOMAIN_SCHEMA, D.DOMAIN_NAME, 'DOMAIN', D.DTD_IDENTIFIER) AS TYPE_SQL,
				D.DOMAIN_DEFAULT, D.DOMAIN_ON_UPDATE, D.PARENT_DOMAIN_SCHEMA, D.PARENT_DOMAIN_NAME, D.REMARKS,
				C.CONSTRAINT_NAME, C.CHECK_CLAUSE
			FROM INFORMATION_SCHEMA.DOMAINS D
			LEFT JOIN INFORMATION_SCHEMA.DOMAIN_CONSTRAINTS O
				ON O.DOMAIN_NAME = D.DOMAIN_NAME AND O.DOMAIN_SCHEMA = D.DOMAIN_SCHEMA
			LEFT JOIN INFORMATION_SCHEMA.CHECK_CONSTRAINTS C
				ON C.CONSTRAINT_NAME = O.CONSTRAINT_NAME AND C.CONSTRAINT_SCHEMA = O.CONSTRAINT_SCHEMA
			WHERE {is read: D.DOMAIN_SCHEMA}
			ORDER BY D.DOMAIN_SCHEMA, D.DOMAIN_NAME, C.CONSTRAINT_NAME""";

	private final H2Catalog catalog;

	private final H2Settings settings;

	H2DomainReader(H2Catalog catalog, H2Settings settings) {
		this.catalog = catalog;
		this.settings = settings;
	}

	List<NamedType> read() throws SQLException {
		Map<QualifiedName, NamedType> domains = new LinkedHashMap<>();
		this.catalog.list(DOMAINS, (row) -> {
			QualifiedName name = this.catalog.name(row.getString("DOMAIN_SCHEMA"), row.getString("DOMAIN_NAME"));
			NamedType domain = domains.containsKey(name) ? domains.get(name) : domain(name, row);
			return domains.put(name, (row.getString("CONSTRAINT_NAME") != null) ? constrained(domain, row) : domain);
		});
		return List.copyOf(domains.values());
	}

	private NamedType domain(QualifiedName name, ResultSet row) throws SQLException {
		String parent = row.getString("PARENT_DOMAIN_NAME");
		String type = row.getString("TYPE_SQL");
		StringBuilder sql = new StringBuilder("CREATE DOMAIN " + sql(name) + " AS "
				+ ((parent != null) ? sql(this.catalog.name(row.getString("PARENT_DOMAIN_SCHEMA"), parent)) : type));
		if (row.getString("DOMAIN_DEFAULT") != null) {
			sql.append(" DEFAULT ").append(row.getString("DOMAIN_DEFAULT"));
		}
		if (row.getString("DOMAIN_ON_UPDATE") != null) {
			sql.append(" ON UPDATE ").append(row.getString("DOMAIN_ON_UPDATE"));
		}
		List<String> statements = new ArrayList<>(List.of(sql.toString()));
		if (row.getString("REMARKS") != null) {
			statements
				.add("COMMENT ON DOMAIN " + sql(name) + " IS '" + row.getString("REMARKS").replace("'", "''") + "'");
		}
		return new NamedType(name, new H2TypeParser(this.settings).parse(type).values(), statements);
	}

	private NamedType constrained(NamedType domain, ResultSet row) throws SQLException {
		String check = row.getString("CHECK_CLAUSE");
		List<String> statements = new ArrayList<>(domain.createSql());
		statements.add("ALTER DOMAIN " + sql(domain.name()) + " ADD CONSTRAINT "
				+ this.settings.names().render(Identifier.quoted(row.getString("CONSTRAINT_NAME"))) + " CHECK (" + check
				+ ")");
		List<String> values = values(check);
		return new NamedType(domain.name(), values.isEmpty() ? domain.enumValues() : values, statements);
	}

	// VALUE IN('A', 'B'), or VALUE = 'A' for a single one.
	private static List<String> values(String check) {
		List<String> tokens = ExpressionTokens.of(H2Literals.withPlainStrings(check));
		if (tokens.size() == 3 && "VALUE".equals(tokens.get(0)) && "=".equals(tokens.get(1))) {
			return strings(tokens.subList(2, 3));
		}
		boolean list = tokens.size() > 4 && List.of("VALUE", "IN", "(").equals(tokens.subList(0, 3))
				&& tokens.indexOf(")") == tokens.size() - 1;
		return list ? strings(tokens.subList(3, tokens.size() - 1)) : List.of();
	}

	private static List<String> strings(List<String> tokens) {
		List<String> result = new ArrayList<>();
		for (String token : tokens) {
			String value = H2Literals.isString(token) ? H2Literals.value(token) : null;
			if (value != null) {
				result.add(value);
			}
			else if (!",".equals(token)) {
				return List.of();
			}
		}
		return result;
	}

	private String sql(QualifiedName name) {
		return this.settings.names().render(name);
	}

}
