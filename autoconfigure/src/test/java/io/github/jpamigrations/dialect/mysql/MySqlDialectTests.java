package io.github.jpamigrations.dialect.mysql;

import java.util.Set;

import io.github.jpamigrations.dialect.Traits;
import io.github.jpamigrations.revision.LexicalRules;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MySqlDialect}.
 */
class MySqlDialectTests {

	@Test
	void tellsHowMySqlBehaves() {
		MySqlDialect dialect = dialect();
		assertThat(dialect.id()).isEqualTo("mysql");
		assertThat(dialect.traits()).returns(false, Traits::transactionalDdl).returns(64, Traits::maxIdentifierLength);
		assertThat(dialect.traits().tableSuffix()).contains("ENGINE=InnoDB");
	}

	@Test
	void readsScriptAsTheServerDoes() {
		assertThat(dialect().lexicalRules()).isEqualTo(new LexicalRules(true, true, true, true, false, true, false,
				LexicalRules.DollarQuotes.NONE, false, true, true, false));
	}

	@Test
	void readsScriptUnderTheModesOfTheSession() {
		LexicalRules rules = dialect("ANSI_QUOTES", "NO_BACKSLASH_ESCAPES").lexicalRules();
		assertThat(rules.backslashEscapes()).isFalse();
		assertThat(rules.doubleQuotedStrings()).isFalse();
	}

	private static MySqlDialect dialect(String... modes) {
		return new MySqlDialect(new MySqlServer("9.7.4", 0, Set.of(modes)));
	}

}
