package io.github.jpamigrations.diff;

import java.sql.Types;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AcceptedValue} and {@link ColumnConditions}.
 */
class AcceptedValueTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			value = { "c > 0|1", "c >= 3|3", "(c > 0.5)|0.6", "c < 0|-1", "c < 0 and c <> -1|-2", "c > 0 and c < 1|0.5",
					"c between 3 and 7 and c <> 3|4", "c <> 0|1", "c in ('A', 'B')|'A'",
					"(c in ('A', 'B')) and (c <> 'A')|'B'", "c like 'A_%z'|'Axz'", "length(c) >= 3|'xxx'",
					"char_length(c) > 1 and c like '%-'|'x-'", "length(c) > 0 and c <> 'x'|'xx'",
					"c >= '2020-01-01'|'2020-01-01'", "c = -5|-5", "other > 7|", "c < 9|0" })
	void understands(String check, @Nullable String value) {
		Column column = column(check);
		assertThat(column.options().get(Column.PLACEHOLDER)).isEqualTo(value);
		assertThat(column.options()).doesNotContainKey(Column.CONDITION);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = { "c > other", "upper(c) = 'A'", "c > 0 or c < -5",
			"not (c = 3)", "c ~ '^[A-Z]+$'", "regexp_like(c, '^[A-Z]+$')", "c + 1 > 3", "c > 'M'" })
	void handsOverToAPerson(String check) {
		assertThat(column(check).options()).containsEntry(Column.CONDITION, check);
	}

	@Test
	void leavesColumnsAloneThatNeedNoValue() {
		Column nullable = new Column(Identifier.quoted("c"), type(), true, null, null, null, null, Map.of());
		assertThat(new AcceptedValue(new LowerCaseSignatures(), table("c > 0", nullable)).in(nullable))
			.isEqualTo(nullable);
	}

	private static Column column(String check) {
		Column column = new Column(Identifier.quoted("c"), type(), false, null, null, null, null, Map.of());
		return new AcceptedValue(new LowerCaseSignatures(), table(check, column)).in(column);
	}

	private static Column.Type type() {
		return new Column.Type("integer", Types.INTEGER, null, null, null, List.of());
	}

	private static Table table(String check, Column column) {
		return new Table(QualifiedName.of(Identifier.quoted("t")), List.of(column),
				List.of(new Constraint.Check(null, check)), List.of(), null, Map.of(), List.of());
	}

}
