package io.github.jpamigrations.runtime;

import io.github.jpamigrations.revision.LexicalRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StatementKind}.
 */
class StatementKindTests {

	private static final LexicalRules RULES = new LexicalRules(true, true, true, true, false, true, false,
			LexicalRules.DollarQuotes.NONE, false, true, true, false);

	@ParameterizedTest
	@CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
			insert into t values (1)                          | ROWS
			/* why */ update t set a = 1                      | ROWS
			with x as (select 1) delete from t                | ROWS
			replace into t values (1)                         | ROWS
			merge into t using u on 1 = 1                     | ROWS
			(select 1)                                        | OTHER
			create table t (id int)                           | DEFINITION
			create table temp (id int)                        | DEFINITION
			alter table temporary add a int                   | DEFINITION
			rename table a to b                               | DEFINITION
			comment on table a is 'b'                         | DEFINITION
			create temporary table t (id int)                 | SESSION
			create or replace temporary table t (id int)      | SESSION
			create local temporary table t (id int)           | SESSION
			drop temporary table t                            | SESSION
			/*!40101 SET NAMES utf8 */                        | SESSION
			use other                                         | SESSION
			set foreign_key_checks = 0                        | SESSION
			set autocommit = 0                                | TRANSACTION
			set @@session.autocommit = 0                      | TRANSACTION
			begin                                             | TRANSACTION
			begin not atomic select 1; end                    | OTHER
			start transaction                                 | TRANSACTION
			start replica                                     | OTHER
			commit                                            | TRANSACTION
			rollback                                          | TRANSACTION
			rollback to savepoint a                           | OTHER
			lock tables t write                               | TRANSACTION
			lock table t in exclusive mode                    | OTHER
			unlock tables                                     | TRANSACTION
			truncate table t                                  | OTHER
			call p()                                          | OTHER
			grant select on t to u                            | OTHER""")
	void tellsWhatAStatementDoes(String sql, StatementKind kind) {
		assertThat(StatementKind.of(sql, RULES)).isEqualTo(kind);
	}

}
