package io.github.jpamigrations.autogenerate;

import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Namespace;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link LossOfObjectsContract} where a schema is a database.
 */
abstract class LossOfObjectsOfDatabasesContract extends LossOfObjectsContract {

	LossOfObjectsOfDatabasesContract(TestDatabase database) {
		super(database);
	}

	@Override
	String createOther() {
		String name = this.schema.name() + "_other";
		this.schema.execute("create database " + quoted(name));
		return name;
	}

	@Override
	void dropOther(String name) {
		this.schema.execute("drop database " + quoted(name));
	}

	@Override
	Namespace namespace(String name) {
		return new Namespace(Identifier.quoted(name), null);
	}

	@Override
	String[] trigger(String name, String table) {
		String schema = table.contains(".") ? table.substring(0, table.indexOf('.') + 1) : "";
		return new String[] {
				"create trigger " + schema + quoted(name) + " before insert on " + table + " for each row set @x = 1" };
	}

	@Override
	String quoted(String name) {
		return "`" + name + "`";
	}

}
