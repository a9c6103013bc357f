package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.diff.ComparisonOptions;
import io.github.jpamigrations.diff.Ownership;
import io.github.jpamigrations.diff.SchemaComparator;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.OperationSorter;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Collate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A charset or collation that a model says for a whole table reaches its columns, the
 * foreign keys over them included, and is taken back.
 */
public abstract class TableOptionsContract {

	protected abstract TestDatabase database();

	protected abstract SchemaDialect dialect(Connection connection) throws SQLException;

	@Test // C20
	void changesCharsetOfTablesAndComesBack() throws SQLException {
		List<Class<?>> first = List.of(Latin.Country.class, Latin.City.class);
		List<Class<?>> second = List.of(Unicode.Country.class, Unicode.City.class);
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			MySqlServerAccess server = new MySqlServerAccess(connection, dialect(connection));
			synchronize(connection, schema, first);
			Map<String, String> before = server.dump();
			assertThat(before).isEqualTo(createdByHibernate(first));
			server.execute("insert into country (code, name) values ('de', 'x')",
					"insert into city (id, name, country) values (1, 'y', 'de')");
			List<Operation> change = synchronize(connection, schema, second);
			assertThat(sorted(server.dump())).isEqualTo(sorted(createdByHibernate(second)));
			server.apply(OperationSorter.reversed(change));
			assertThat(sorted(server.dump())).isEqualTo(sorted(before));
			assertThat(server.count("city")).isEqualTo(1);
		}
	}

	private List<Operation> synchronize(Connection connection, TestSchema schema, List<Class<?>> entities)
			throws SQLException {
		MySqlServerAccess server = new MySqlServerAccess(connection, dialect(connection));
		try (HibernateModel model = new HibernateModel(schema, entities)) {
			List<Operation> operations = compare(connection, server, model);
			assertThat(operations).isNotEmpty();
			server.apply(operations);
			assertThat(compare(connection, server, model)).isEmpty();
			return operations;
		}
	}

	private List<Operation> compare(Connection connection, MySqlServerAccess server, HibernateModel model)
			throws SQLException {
		SchemaDialect dialect = dialect(connection);
		ComparisonOptions options = ComparisonOptions.of(Ownership.ALL).withEcho(dialect.echo(connection));
		return new SchemaComparator(dialect.signatures()).compare(server.read(), model.read(), options).operations();
	}

	private Map<String, String> createdByHibernate(List<Class<?>> entities) throws SQLException {
		try (TestSchema schema = database().fresh();
				Connection connection = schema.connection();
				HibernateModel model = new HibernateModel(schema, entities)) {
			model.create();
			return new MySqlServerAccess(connection, dialect(connection)).dump();
		}
	}

	/**
	 * What comes back stands behind what stayed.
	 */
	private static List<List<String>> sorted(Map<String, String> dump) {
		return dump.values()
			.stream()
			.map((definition) -> definition.replace(",\n", "\n").lines().sorted().toList())
			.toList();
	}

	static final class Latin {

		@Entity(name = "Country")
		@Table(name = "country", options = "character set latin1 collate latin1_bin")
		static class Country {

			@Id
			@Column(length = 2)
			String code;

			@Collate("latin1_german1_ci")
			String name;

		}

		@Entity(name = "City")
		@Table(name = "city", options = "character set latin1 collate latin1_bin")
		static class City {

			@Id
			Long id;

			@Column(nullable = false)
			String name;

			@ManyToOne
			@JoinColumn(name = "country")
			Country country;

		}

	}

	static final class Unicode {

		@Entity(name = "Country")
		@Table(name = "country", options = "character set utf8mb4 collate utf8mb4_bin")
		static class Country {

			@Id
			@Column(length = 2)
			String code;

			@Collate("utf8mb4_unicode_ci")
			String name;

		}

		@Entity(name = "City")
		@Table(name = "city", options = "character set utf8mb4 collate utf8mb4_bin")
		static class City {

			@Id
			Long id;

			@Column(nullable = false)
			String name;

			@ManyToOne
			@JoinColumn(name = "country")
			Country country;

		}

	}

}
