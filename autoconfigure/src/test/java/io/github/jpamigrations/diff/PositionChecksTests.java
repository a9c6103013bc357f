package io.github.jpamigrations.diff;

import java.util.List;

import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.jpamigrations.diff.Comparisons.operations;
import static io.github.jpamigrations.diff.Schemas.check;
import static io.github.jpamigrations.diff.Schemas.column;
import static io.github.jpamigrations.diff.Schemas.qualified;
import static io.github.jpamigrations.diff.Schemas.schema;
import static io.github.jpamigrations.diff.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PositionChecks}: a newer Hibernate has made the database, an older one
 * the model.
 */
class PositionChecksTests {

	private static final Column PLACE = column("place", "integer");

	@ParameterizedTest
	@ValueSource(strings = { "place>=0", "(\"place\" >= 0)", "((place) >= (0))" })
	void checkOfPositionsStays(String expression) {
		Table current = table("item", PLACE, check("item_check", expression));
		assertThat(operations(schema(current), schema(table("item", PLACE.withFirstPosition(0))))).isEmpty();
	}

	@Test
	void checkOfPositionsIsNotAdded() {
		Table desired = table("item", PLACE.withFirstPosition(0));
		assertThat(operations(schema(table("item", PLACE)), schema(desired))).isEmpty();
		assertThat(operations(DatabaseSchema.EMPTY, schema(desired)))
			.containsExactly(new Operation.CreateTable(desired));
	}

	@Test
	void newerHibernateAddsIt() {
		Constraint check = check(null, "place>=0");
		assertThat(operations(schema(table("item", PLACE)), schema(table("item", PLACE, check))))
			.containsExactly(new Operation.AddConstraint(qualified("item"), check));
	}

	@ParameterizedTest
	@ValueSource(strings = { "place >= 1", "place > 0", "place >= 0 and size > 0", "size >= 0", "place >= 0.5" })
	void otherCheckGoes(String expression) {
		Constraint check = check("item_check", expression);
		assertThat(operations(schema(table("item", PLACE, check)), schema(table("item", PLACE.withFirstPosition(0)))))
			.containsExactly(new Operation.DropConstraint(qualified("item"), check));
	}

	@Test
	void checkGoesOnceItIsNoPositionAnyMore() {
		Constraint check = check("item_check", "place>=0");
		assertThat(operations(schema(table("item", PLACE, check)), schema(table("item", PLACE))))
			.containsExactly(new Operation.DropConstraint(qualified("item"), check));
	}

	@Test
	void checkGoesBeforeItsColumn() {
		Constraint check = check("item_check", "place>=0");
		Column other = column("other", "integer");
		assertThat(operations(schema(table("item", PLACE, other, check)), schema(table("item", other)))).first()
			.isEqualTo(new Operation.DropConstraint(qualified("item"), check));
	}

	@Test
	void checkOfTheModelIsNotTakenTwice() {
		Table current = table("item", PLACE, check("place_min", "place >= 0"));
		Table desired = table("item", PLACE.withFirstPosition(0), check("place_min", "place >= 0"));
		assertThat(operations(schema(current), schema(desired))).isEmpty();
	}

	@Test
	void checkBehindTheTypeStays() {
		SchemaComparator comparator = new SchemaComparator(new ChecksBehindTypes());
		Table current = table("item", column("place", "integer check (place >= 0)"));
		assertThat(comparator.compare(schema(current), schema(table("item", PLACE.withFirstPosition(0))), Ownership.ALL)
			.operations()).isEmpty();
		assertThat(comparator.compare(schema(current), schema(table("item", PLACE.withFirstPosition(1))), Ownership.ALL)
			.operations()).hasSize(1);
		List<Operation> widened = comparator
			.compare(schema(current), schema(table("item", column("place", "bigint").withFirstPosition(0))),
					Ownership.ALL)
			.operations();
		assertThat(widened).singleElement()
			.isInstanceOfSatisfying(Operation.AlterColumn.class,
					(alter) -> assertThat(alter.to().type().sql()).isEqualTo("bigint check (place >= 0)"));
	}

	/**
	 * A database that keeps checks with their columns.
	 */
	private static final class ChecksBehindTypes extends LowerCaseSignatures {

		@Override
		public @Nullable String checkBehindType(Column column) {
			String type = column.type().sql();
			int begin = type.indexOf(" check (");
			return (begin < 0) ? null : type.substring(begin + " check (".length(), type.length() - 1);
		}

	}

}
