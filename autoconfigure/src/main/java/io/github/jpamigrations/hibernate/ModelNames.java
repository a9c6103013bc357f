package io.github.jpamigrations.hibernate;

import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.engine.jdbc.env.spi.NameQualifierSupport;
import org.hibernate.mapping.Column;
import org.jspecify.annotations.Nullable;

/**
 * Translates names of Hibernate's mapping model, as its schema creation would write them.
 */
final class ModelNames {

	private final SqlStringGenerationContext sql;

	private final JdbcEnvironment environment;

	ModelNames(SqlStringGenerationContext sql, JdbcEnvironment environment) {
		this.sql = sql;
		this.environment = environment;
	}

	static Identifier of(org.hibernate.boot.model.naming.Identifier identifier) {
		return new Identifier(identifier.getText(), identifier.isQuoted());
	}

	static Identifier of(Column column) {
		return new Identifier(column.getName(), column.isQuoted());
	}

	/**
	 * Return an identifier from its text with the quotes of whatever database, absent
	 * where there is no text. Hibernate decides, which knows brackets too.
	 */
	static @Nullable Identifier parse(@Nullable String text) {
		org.hibernate.boot.model.naming.Identifier identifier = org.hibernate.boot.model.naming.Identifier
			.toIdentifier(text);
		return (identifier != null) ? of(identifier) : null;
	}

	/**
	 * Return an identifier from its text, quoted as well where the settings or the
	 * keywords of the database want it.
	 */
	@Nullable Identifier normalize(@Nullable String text) {
		org.hibernate.boot.model.naming.Identifier identifier = this.environment.getIdentifierHelper()
			.toIdentifier(text);
		return (identifier != null) ? of(identifier) : null;
	}

	/**
	 * Return the name with the configured default catalog and schema. Hibernate silently
	 * leaves out what the database can't qualify by: a schema on MySQL, a catalog on
	 * PostgreSQL.
	 */
	QualifiedName qualify(org.hibernate.boot.model.relational.QualifiedName name) {
		NameQualifierSupport support = this.environment.getNameQualifierSupport();
		org.hibernate.boot.model.naming.Identifier catalog = support.supportsCatalogs()
				? this.sql.catalogWithDefault(name.getCatalogName()) : null;
		org.hibernate.boot.model.naming.Identifier schema = support.supportsSchemas()
				? this.sql.schemaWithDefault(name.getSchemaName()) : null;
		return new QualifiedName((catalog != null) ? of(catalog) : null, (schema != null) ? of(schema) : null,
				of(name.getObjectName()));
	}

}
