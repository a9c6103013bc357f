package io.github.jpamigrations.runtime;

import java.sql.DriverManager;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

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

	@ParameterizedTest
	@ValueSource(strings = { "", "connectionTimeZone=Asia/Kolkata",
			"connectionTimeZone=-07:00&forceConnectionTimeZoneToSession=true",
			"connectionTimeZone=-03:30&preserveInstants=false" })
	void timesAreUtcWhateverTheDriverIsTold(String options) {
		this.revisions.put("->a", "create table one (id integer);", "").put("a->b", "insert into one values (1);", "");
		String url = this.schema.url() + (this.schema.url().contains("?") ? "&" : "?") + options;
		Migrator migrator = migrator(
				() -> DriverManager.getConnection(url, this.schema.user(), this.schema.password()));
		List<String> told = times(migrator.upgrade(HEADS).runs());
		assertThat(times(migrator.status().history())).isEqualTo(told);
		assertThat(times(history())).isEqualTo(told);
		assertThat(query("select concat(installed_on, ' ', finished_on) from migration_history order by sequence_num"))
			.isEqualTo(told);
	}

	private static List<String> times(List<HistoryEntry> entries) {
		DateTimeFormatter format = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
		return entries.stream()
			.map(HistoryEntry::execution)
			.map((run) -> format.format(run.installedOn()) + " " + format.format(run.finishedOn()))
			.toList();
	}

}
