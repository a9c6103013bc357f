package io.github.jpamigrations.schema;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdentifierTests {

	@Test
	void nameInQuotesIsExactlyItsText() {
		assertThat(Identifier.parse("\"Order\"")).isEqualTo(Identifier.quoted("Order"));
		assertThat(Identifier.parse("`Order`")).isEqualTo(Identifier.quoted("Order"));
	}

	@Test
	void anyOtherNameIsLeftToTheDatabase() {
		assertThat(Identifier.parse("Order")).isEqualTo(Identifier.unquoted("Order"));
		assertThat(Identifier.parse("`Order\"")).isEqualTo(Identifier.unquoted("`Order\""));
		assertThat(Identifier.parse("\"Order")).isEqualTo(Identifier.unquoted("\"Order"));
		assertThat(Identifier.parse("\"\"")).isEqualTo(Identifier.unquoted("\"\""));
	}

}
