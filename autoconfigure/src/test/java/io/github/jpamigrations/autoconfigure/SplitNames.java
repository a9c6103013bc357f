package io.github.jpamigrations.autoconfigure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import io.github.jpamigrations.code.ColumnDefinition;
import io.github.jpamigrations.code.ColumnType;
import io.github.jpamigrations.code.JavaRevision;
import io.github.jpamigrations.code.Operations;

import org.springframework.stereotype.Component;

/**
 * The revision that the manual shows.
 */
// tag::example
@Component
class SplitNames implements JavaRevision {

	@Override
	public String id() {
		return "5e0c7d21b9f4";
	}

	@Override
	public List<String> downRevisions() {
		return List.of("3f2a9c81d0b4");
	}

	@Override
	public String message() {
		return "split customer.name";
	}

	@Override
	public void upgrade(Operations operations) throws SQLException {
		operations.addColumn("customer", ColumnDefinition.of("first_name", ColumnType.varchar(100)));
		operations.addColumn("customer", ColumnDefinition.of("last_name", ColumnType.varchar(100)));
		operations.inBatches("customer", "id", 1000, this::split);
		operations.alterColumn("customer", "last_name", (column) -> column.notNull());
		operations.dropColumn("customer", "name");
	}

	private void split(Connection connection, Object from, Object to) throws SQLException {
		String select = "select id, name from customer where id between ? and ?";
		String update = "update customer set first_name = ?, last_name = ? where id = ?";
		try (PreparedStatement read = connection.prepareStatement(select);
				PreparedStatement write = connection.prepareStatement(update)) {
			read.setObject(1, from);
			read.setObject(2, to);
			try (ResultSet rows = read.executeQuery()) {
				while (rows.next()) {
					String name = rows.getString("name");
					int blank = name.lastIndexOf(' ');
					write.setString(1, (blank < 0) ? null : name.substring(0, blank));
					write.setString(2, name.substring(blank + 1));
					write.setObject(3, rows.getObject("id"));
					write.addBatch();
				}
			}
			write.executeBatch();
		}
	}

	@Override
	public void downgrade(Operations operations) throws SQLException {
		operations.addColumn("customer", ColumnDefinition.of("name", ColumnType.varchar(201)));
		operations.inBatches("customer", "id", 1000, """
				update customer set name = trim(concat(coalesce(first_name, ''), ' ', last_name))
				where id between ? and ?""");
		operations.alterColumn("customer", "name", (column) -> column.notNull());
		operations.dropColumn("customer", "first_name");
		operations.dropColumn("customer", "last_name");
	}

}
// end::example
