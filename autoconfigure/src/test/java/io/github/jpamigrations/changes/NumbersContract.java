package io.github.jpamigrations.changes;

import java.nio.file.Path;
import java.util.function.Supplier;

import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However the numbers of an entity are made after a change: Hibernate gets none that a
 * row has already.
 */
abstract class NumbersContract {

	private final TestDatabase database;

	@TempDir
	private Path directory;

	NumbersContract(TestDatabase database) {
		this.database = database;
	}

	/**
	 * Return whether the increment of a sequence stands in the database at all.
	 */
	boolean knowsIncrements() {
		return true;
	}

	@Test // S3
	void sequenceBeginsBehindTheRowsOfAnIdentityColumn() {
		try (Numbered numbered = new Numbered(this.database.fresh(), this.directory)) {
			numbered.follow(Identity.Ticket.class);
			numbered.persist(Identity.Ticket.class, Identity.Ticket::new, 3);
			numbered.follow(By50.Ticket.class);
			numbered.persist(By50.Ticket.class, By50.Ticket::new, 60);
			numbered.database().downgrade(1);
			numbered.persist(Identity.Ticket.class, Identity.Ticket::new, 3);
			numbered.database().migrations().upgrade();
			numbered.persist(By50.Ticket.class, By50.Ticket::new, 60);
		}
	}

	@Test // S3
	void sequenceBeginsBehindTheRowsThatTheApplicationNumbered() {
		try (Numbered numbered = new Numbered(this.database.fresh(), this.directory)) {
			numbered.follow(Assigned.Ticket.class);
			numbered.insert(1, 2, 3);
			numbered.follow(By1.Ticket.class);
			numbered.persist(By1.Ticket.class, By1.Ticket::new, 5);
		}
	}

	@Test // S3
	void identityColumnBeginsBehindTheRows() {
		try (Numbered numbered = new Numbered(this.database.fresh(), this.directory)) {
			numbered.follow(By50.Ticket.class);
			numbered.persist(By50.Ticket.class, By50.Ticket::new, 60);
			numbered.follow(Identity.Ticket.class);
			numbered.persist(Identity.Ticket.class, Identity.Ticket::new, 3);
			numbered.database().downgrade(1);
			numbered.persist(By50.Ticket.class, By50.Ticket::new, 60);
		}
	}

	@Test // S1
	void sequenceThatGrowsInLargerStepsGoesOnBehindTheRows() {
		try (Numbered numbered = new Numbered(this.database.fresh(), this.directory)) {
			numbered.follow(By1.Ticket.class);
			numbered.persist(By1.Ticket.class, By1.Ticket::new, 7);
			if (knowsIncrements()) {
				numbered.follow(By50.Ticket.class);
				numbered.persist(By50.Ticket.class, By50.Ticket::new, 60);
				numbered.database().downgrade(1);
				numbered.persist(By1.Ticket.class, By1.Ticket::new, 7);
				numbered.database().migrations().upgrade();
				numbered.persist(By50.Ticket.class, By50.Ticket::new, 60);
			}
		}
	}

	@Test // S1
	void sequenceThatWasNeverUsedNumbersAsAFreshOne() {
		try (Numbered numbered = new Numbered(this.database.fresh(), this.directory)) {
			numbered.follow(By1.Ticket.class);
			if (knowsIncrements()) {
				numbered.follow(By50.Ticket.class);
				numbered.database().downgrade(1);
				numbered.database().migrations().upgrade();
			}
			numbered.persist(By50.Ticket.class, By50.Ticket::new, 60);
			assertThat(numbered.database().rows("select min(id), max(id) from ticket")).containsExactly("1|60");
		}
	}

	@Test // S1
	void sequenceWithAnotherBeginningThatWasNeverUsedNumbersAsAFreshOne() {
		try (Numbered numbered = new Numbered(this.database.fresh(), this.directory)) {
			numbered.follow(From1000By1.Ticket.class);
			if (knowsIncrements()) {
				numbered.follow(From1000By50.Ticket.class);
			}
			numbered.persist(From1000By50.Ticket.class, From1000By50.Ticket::new, 60);
			assertThat(numbered.database().rows("select min(id), max(id) from ticket")).containsExactly("1000|1059");
		}
	}

	/**
	 * A database with rows that Hibernate numbers.
	 */
	private static final class Numbered implements AutoCloseable {

		private final TestSchema schema;

		private final ModelDatabase database;

		private int rows;

		private Numbered(TestSchema schema, Path directory) {
			this.schema = schema;
			this.database = new ModelDatabase(schema, directory).reviewed();
		}

		private ModelDatabase database() {
			return this.database;
		}

		private void follow(Class<?> entity) {
			this.database.follow(entity);
		}

		private void insert(int... ids) {
			for (int id : ids) {
				this.database.execute("insert into ticket (id) values (" + id + ")");
				this.rows++;
			}
		}

		private void persist(Class<?> entity, Supplier<?> rows, int count) {
			ModelDatabase.onModel(this.schema, "none", new Class<?>[] { entity }, (metadata) -> {
				try (SessionFactory factory = metadata.buildSessionFactory()) {
					factory.inTransaction((session) -> {
						for (int i = 0; i < count; i++) {
							session.persist(rows.get());
						}
					});
				}
			});
			this.rows += count;
			assertThat(this.database.rows("select count(*) from ticket where id > 0"))
				.containsExactly(String.valueOf(this.rows));
		}

		@Override
		public void close() {
			this.database.close();
		}

	}

	static final class Identity {

		@Entity(name = "ticket")
		static class Ticket {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			@Nullable Long id;

		}

	}

	static final class Assigned {

		@Entity(name = "ticket")
		static class Ticket {

			@Id
			@Nullable Long id;

		}

	}

	static final class By1 {

		@Entity(name = "ticket")
		static class Ticket {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE)
			@SequenceGenerator(name = "ticket_seq", allocationSize = 1)
			@Nullable Long id;

		}

	}

	static final class By50 {

		@Entity(name = "ticket")
		static class Ticket {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE)
			@SequenceGenerator(name = "ticket_seq")
			@Nullable Long id;

		}

	}

	static final class From1000By1 {

		@Entity(name = "ticket")
		static class Ticket {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE)
			@SequenceGenerator(name = "ticket_seq", initialValue = 1000, allocationSize = 1)
			@Nullable Long id;

		}

	}

	static final class From1000By50 {

		@Entity(name = "ticket")
		static class Ticket {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE)
			@SequenceGenerator(name = "ticket_seq", initialValue = 1000)
			@Nullable Long id;

		}

	}

}
