package io.github.jpamigrations.hibernate;

import java.sql.Types;
import java.util.List;

import io.github.jpamigrations.schema.Column;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ColumnTypesTests {

	@Test
	void readsLengthOfTextsAndBytes() {
		assertThat(ColumnTypes.of("varchar(255)", Types.VARCHAR))
			.isEqualTo(new Column.Type("varchar(255)", Types.VARCHAR, 255L, null, null, List.of()));
		assertThat(ColumnTypes.of("varchar2(10 char)", Types.VARCHAR).length()).isEqualTo(10);
		assertThat(ColumnTypes.of("binary(16)", Types.BINARY).length()).isEqualTo(16);
	}

	@Test
	void readsPrecisionAndScaleOfNumbers() {
		assertThat(ColumnTypes.of("numeric(38, 2)", Types.NUMERIC))
			.isEqualTo(new Column.Type("numeric(38, 2)", Types.NUMERIC, null, 38, 2, List.of()));
		assertThat(ColumnTypes.of("bit(1)", Types.BIT).precision()).isEqualTo(1);
	}

	@Test
	void readsPrecisionOfTimes() {
		assertThat(ColumnTypes.of("timestamp(6) with time zone", SqlTypes.TIMESTAMP_UTC)).isEqualTo(
				new Column.Type("timestamp(6) with time zone", SqlTypes.TIMESTAMP_UTC, null, 6, null, List.of()));
	}

	@Test
	void readsValuesOfEnums() {
		assertThat(ColumnTypes.of("enum ('A','it''s')", SqlTypes.ENUM))
			.isEqualTo(new Column.Type("enum ('A','it''s')", SqlTypes.ENUM, null, null, null, List.of("A", "it's")));
	}

	@Test
	void typeWithoutArgumentsHasNoSize() {
		assertThat(ColumnTypes.of("longtext", Types.CLOB))
			.isEqualTo(new Column.Type("longtext", Types.CLOB, null, null, null, List.of()));
	}

}
