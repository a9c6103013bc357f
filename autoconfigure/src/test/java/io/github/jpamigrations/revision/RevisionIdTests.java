package io.github.jpamigrations.revision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionIdTests {

	@Test
	void randomIdsAreTwelveHexadecimalDigits() {
		assertThat(RevisionId.random().value()).matches("[0-9a-f]{12}");
		assertThat(RevisionId.random()).isNotEqualTo(RevisionId.random());
	}

	@ParameterizedTest
	@ValueSource(strings = { "3f2a9c81d0b4", "0001", "v1.2", "första", "header", "12345678901234567890123456789012" })
	void acceptsWhatTheVersionTableKeeps(String id) {
		assertThat(RevisionId.parse(id)).hasToString(id);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			123456789012345678901234567890123 | is longer than 32 characters
			base                              | is a reserved word
			head                              | is a reserved word
			heads                             | is a reserved word
			current                           | is a reserved word
			none                              | is a reserved word
			a-b                               | contains the character '-'
			a@b                               | contains the character '@'
			a b                               | contains the character ' '
			.a                                | begins with a dot
			a/b                               | contains the character '/'
			''                                | is empty
			""")
	void refusesWhatATargetCouldNotName(String id, String problem) {
		assertThatExceptionOfType(InvalidRevisionIdException.class).isThrownBy(() -> RevisionId.parse(id))
			.withMessage("The revision id '" + id + "' " + problem)
			.satisfies((ex) -> assertThat(ex.id()).isEqualTo(id))
			.satisfies((ex) -> assertThat(ex.problem()).isEqualTo(problem));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a+b", "a:b", "a,b", "a\tb", "a\u00a0b", "a\\b", "a'b", "a\"b", "a\u0000b" })
	void refusesOtherCharactersWithAMeaning(String id) {
		assertThatExceptionOfType(InvalidRevisionIdException.class).isThrownBy(() -> RevisionId.parse(id));
	}

}
