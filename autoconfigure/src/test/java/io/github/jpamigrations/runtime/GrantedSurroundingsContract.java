package io.github.jpamigrations.runtime;

import java.util.List;

/**
 * {@link SurroundingsContract} where an account is granted what it may do in a schema, as
 * on MySQL and MariaDB.
 */
abstract class GrantedSurroundingsContract extends SurroundingsContract {

	@Override
	String toIndia() {
		return "set time_zone = '+05:30'";
	}

	@Override
	List<String> account(String name) {
		return List.of("create user " + name + " identified by 'secret'",
				"grant select, insert, update, delete on " + this.schema.name() + ".* to " + name);
	}

	@Override
	List<String> grantCreate(String name) {
		return List.of("grant create on " + this.schema.name() + ".* to " + name);
	}

	@Override
	List<String> dropAccount(String name) {
		return List.of("drop user if exists " + name);
	}

}
