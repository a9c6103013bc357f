package io.github.jpamigrations.runtime;

import java.sql.*;
import java.util.*;
import java.util.concurrent.*;
import io.github.jpamigrations.dialect.*;
import io.github.jpamigrations.revision.LexicalRules;

record StandInDialect(String id, Traits traits, MigrationLock lock,
		LexicalRules lexicalRules) implements SchemaDialect {

	public SchemaReader reader(Connection connection) {
		throw new UnsupportedOperationException();
	}

	public Signatures signatures() {
		throw new UnsupportedOperationException();
	}

	public SqlRenderer renderer() {
		throw new UnsupportedOperationException();
	}

	static SchemaDialect mysql(String id) {
		return new StandInDialect(id, new Traits(false, 64, "datetime(6)", " engine=InnoDB"), new MigrationLock() {
			String q(Connection c, String sql, String p) throws SQLException {
				try (PreparedStatement s = c.prepareStatement(sql)) {
					s.setString(1, p);
					try (ResultSet r = s.executeQuery()) {
						r.next();
						return String.valueOf(r.getString(1));
					}
				}
			}

			public boolean tryLock(Connection c, String name) throws SQLException {
				return q(c, "select get_lock(?, 1)", name).equals("1");
			}

			public String holder(Connection c, String name) throws SQLException {
				return "connection " + q(c, "select is_used_lock(?)", name);
			}

			public void unlock(Connection c, String name) throws SQLException {
				q(c, "select release_lock(?)", name);
			}
		}, new LexicalRules(true, true, true, true, false, true, false, LexicalRules.DollarQuotes.NONE, false, true,
				true, false));
	}

	static final Map<String, Object> H2 = new ConcurrentHashMap<>();

	static SchemaDialect h2() {
		return new StandInDialect("h2", new Traits(false, 256, "timestamp(6) with time zone", ""), new MigrationLock() {
			public boolean tryLock(Connection c, String name) throws SQLException {
				return H2.putIfAbsent(name + c.getMetaData().getURL(), this) == null;
			}

			public String holder(Connection c, String name) {
				return "";
			}

			public void unlock(Connection c, String name) throws SQLException {
				H2.remove(name + c.getMetaData().getURL());
			}
		}, new LexicalRules(false, false, false, false, true, false, true, LexicalRules.DollarQuotes.PLAIN, false,
				false, false, false));
	}
}
