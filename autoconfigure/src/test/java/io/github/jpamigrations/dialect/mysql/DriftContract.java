package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.diff.Comparison;
import io.github.jpamigrations.diff.ComparisonOptions;
import io.github.jpamigrations.diff.Ownership;
import io.github.jpamigrations.diff.SchemaComparator;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.OperationSorter;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody made by hand on a server of the family is left alone and told, also while
 * the table under it changes and changes back.
 */
public abstract class DriftContract {

	private static final List<String> BY_HAND = List.of("create table other (id int primary key)",
			"alter table t add column extra int, add key ix_hand (b), add key ix_prefix (a(3)), "
					+ "add fulltext key ft_hand (a), add unique key uk_hand (b, id), "
					+ "add constraint ck_hand check (extra < 100), add constraint fk_hand foreign key (extra) references other (id)",
			"create view v as select id, a from t",
			"create trigger tr before insert on t for each row set new.extra = 1",
			"create procedure pr() select * from t");

	private static final String MODEL = "create table t (id int primary key, a varchar(20), b int)";

	private static final String CHANGED = "create table t (id int primary key, a varchar(90) not null, b bigint, c int not null, key k (c))";

	protected abstract TestDatabase database();

	protected abstract SchemaDialect dialect(Connection connection) throws SQLException;

	/**
	 * Return what only this server has, made by hand.
	 */
	protected List<String> byHand() {
		return List.of();
	}

	@Test // D1 D2 D3 K10
	void isLeftAloneAndTold() throws SQLException {
		try (TestSchema schema = database().fresh();
				TestSchema other = database().fresh();
				Connection connection = schema.connection();
				Connection otherConnection = other.connection()) {
			MySqlServerAccess server = new MySqlServerAccess(connection, dialect(connection));
			MySqlServerAccess model = new MySqlServerAccess(otherConnection, dialect(connection));
			server.execute(MODEL);
			server.execute(BY_HAND.toArray(String[]::new));
			server.execute(byHand().toArray(String[]::new));
			model.execute(MODEL);
			Comparison same = compare(connection, server, model);
			assertThat(same.operations()).isEmpty();
			assertThat(same.otherFindings()).extracting((finding) -> finding.subject())
				.contains("other", "t.extra", "t.ix_hand", "t.ix_prefix", "t.ft_hand", "t.uk_hand", "t.ck_hand",
						"t.fk_hand");
			model.execute("drop table t", CHANGED);
			List<String> before = everything(connection, server);
			List<Operation> upgrade = compare(connection, server, model).operations();
			server.apply(upgrade);
			assertThat(compare(connection, server, model).operations()).isEmpty();
			server.apply(OperationSorter.reversed(upgrade));
			assertThat(everything(connection, server)).isEqualTo(before);
		}
	}

	private Comparison compare(Connection connection, MySqlServerAccess server, MySqlServerAccess model)
			throws SQLException {
		SchemaDialect dialect = dialect(connection);
		ComparisonOptions options = ComparisonOptions.of(Ownership.NONE).withEcho(dialect.echo(connection));
		return new SchemaComparator(dialect.signatures()).compare(server.read(), model.read(), options);
	}

	private static List<String> everything(Connection connection, MySqlServerAccess server) throws SQLException {
		List<String> result = new ArrayList<>();
		server.dump().values().forEach((definition) -> definition.lines().sorted().forEach(result::add));
		try (Statement statement = connection.createStatement()) {
			for (String sql : List.of("show create view v", "show create trigger tr", "show create procedure pr")) {
				try (ResultSet row = statement.executeQuery(sql)) {
					row.next();
					result.add(row.getString(3));
				}
			}
		}
		return result;
	}

}
