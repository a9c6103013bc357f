package io.github.jpamigrations.zoo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions in which texts are written in another way than usual: whether a backslash
 * escapes, what double quotes hold and what two bars do. No check here has a quote inside
 * a text: without backslash escapes MySQL can't read its own spelling of it (error 1064),
 * and MariaDB shows it with a backslash nevertheless.
 */
@SuppressWarnings("deprecation")
abstract class SessionModesContract {

	private static final String SAYING = "a \\ b 'c' \"d\"; -- e || f\\";

	private static final String OTHER_SAYING = "\\'; /* \"";

	private final TestDatabase database;

	@TempDir
	Path directory;

	SessionModesContract(TestDatabase database) {
		this.database = database;
	}

	/**
	 * Return the modes of a URL, without what separates them from the rest.
	 */
	abstract String modes();

	/**
	 * Return a query for the comments of columns.
	 */
	abstract String comments();

	@Test
	void textsGoTheWholeCircle() throws SQLException {
		try (TestSchema plain = this.database.fresh()) {
			String url = plain.url() + (plain.url().contains("?") ? "&" : "?") + modes();
			TestSchema schema = new TestSchema(this.database, url, plain.user(), plain.password(), plain.name(), () -> {
			});
			Circle circle = new Circle(schema, this.directory, Map.of());
			assertThat(circle.synchronize(List.of(First.Saying.class))).isEqualTo(1);
			List<String> first = circle.dump();
			assertThat(query(schema, comments())).contains(SAYING);
			schema.execute("insert into saying (id, name) values (1, 'x')");
			assertThat(query(schema, "select whole from saying")).containsExactly("x;\"");
			assertThat(circle.synchronize(List.of(Second.Saying.class))).isEqualTo(1);
			assertThat(query(schema, comments())).contains(OTHER_SAYING).doesNotContain(SAYING);
			assertThat(query(schema, "select whole from saying")).containsExactly("x\";");
			assertThat(query(schema, "select name from saying where required = 'it''s'")).containsExactly("x");
			circle.downgrade(1);
			assertThat(circle.dump()).isEqualTo(first);
			circle.downgradeToBase();
			assertThat(circle.dump()).isEmpty();
		}
	}

	private static List<String> query(TestSchema schema, String sql) throws SQLException {
		List<String> result = new ArrayList<>();
		try (Connection connection = schema.connection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				result.add(rows.getString(1));
			}
		}
		return result;
	}

	static final class First {

		@Entity(name = "saying")
		@Check(name = "saying_name", constraints = "name <> 'a;b'")
		static class Saying extends Numbered {

			@Column(length = 40)
			@Comment(SAYING)
			String name;

			@Column(length = 40)
			@ColumnDefault("'it''s \"one\";'")
			String text;

			@Column(length = 60)
			@GeneratedColumn("name || ';\"'")
			String whole;

		}

	}

	static final class Second {

		@Entity(name = "saying")
		@Check(name = "saying_name", constraints = "name <> 'a;b' and name <> '||'")
		static class Saying extends Numbered {

			@Column(length = 40)
			@Comment(OTHER_SAYING)
			String name;

			@Column(length = 40)
			@ColumnDefault("'it''s two;'")
			String text;

			@Column(length = 60)
			@GeneratedColumn("name || '\";'")
			String whole;

			@Column(length = 40, nullable = false)
			@ColumnDefault("'it''s'")
			String required;

		}

	}

}
