package io.github.jpamigrations.evolution;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PostgreSqlExpressions}.
 */
class PostgreSqlExpressionsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '#',
			value = { "((a)::text <> 'x'::text) | (a <> 'x')",
					"((a)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying])::text[])) "
							+ "| (a = ANY (ARRAY['x', 'y']))",
					"(a = ANY (ARRAY[('x'::character varying)::text, ('y'::character varying)::text])) "
							+ "| (a = ANY (ARRAY['x', 'y']))",
					"((\"Größe 1\")::numeric > '-9'::integer) | (\"Größe 1\" > '-9')",
					"((upper((a)::text))::character varying(20))::text | upper(a)",
					"'2020-02-03 00:00:00'::timestamp(3) without time zone | '2020-02-03 00:00:00'",
					"'V1'::\"Shared1\" | 'V1'", "(a + 1)::text | (a + 1)", "((a + b) * 2)::bigint | ((a + b) * 2)",
					"(a + (b * 2)) | (a + (b * 2))", "'it''s (a)::text' | 'it''s (a)::text'" })
	void leavesOutCastsAndParenthesesOfOneOperand(String expression, String expected) {
		assertThat(PostgreSqlExpressions.withoutCasts(expression)).isEqualTo(expected);
	}

}
