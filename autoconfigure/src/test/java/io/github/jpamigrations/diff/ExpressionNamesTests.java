package io.github.jpamigrations.diff;

import java.util.Locale;
import java.util.Map;

import io.github.jpamigrations.schema.Identifier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ExpressionNames}.
 */
class ExpressionNamesTests {

	@Test // C6 N1
	void writesTheNewNameAsTheDatabaseStoresIt() {
		ExpressionNames names = new ExpressionNames(new LowerCaseSignatures());
		assertThat(names.rename("\"old\" > 1 and old < 'old'", Map.of("old", Identifier.unquoted("Weight"))))
			.isEqualTo("\"weight\" > 1 and weight < 'old'");
	}

	@Test // C6 N1
	void keepsTheCaseOfTheNewNameWhereCaseMakesNoDifference() {
		ExpressionNames names = new ExpressionNames(new LowerCaseSignatures() {

			@Override
			public String name(Identifier identifier) {
				return identifier.text().toLowerCase(Locale.ROOT);
			}

		});
		assertThat(names.rename("(length(`old`) < 19)", Map.of("old", Identifier.unquoted("Weight"))))
			.isEqualTo("(length(`Weight`) < 19)");
	}

}
