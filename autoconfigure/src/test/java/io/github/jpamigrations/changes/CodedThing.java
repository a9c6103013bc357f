package io.github.jpamigrations.changes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * What is in the table {@code thing} of tests that give it other indexes and uniques.
 */
@MappedSuperclass
abstract class CodedThing {

	@Id
	long id;

	@Column(length = 20)
	@Nullable String code;

	int place;

	/**
	 * The table alone.
	 */
	static final class Plain {

		@Entity(name = "thing")
		static class Thing extends CodedThing {

		}

	}

	/**
	 * The table without a column that indexes and uniques are over.
	 */
	static final class WithoutCode {

		@Entity(name = "thing")
		static class Thing {

			@Id
			long id;

			int place;

		}

	}

}
