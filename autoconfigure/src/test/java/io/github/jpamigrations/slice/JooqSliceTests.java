package io.github.jpamigrations.slice;

import io.github.jpamigrations.engine.Migrations;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.jooq.test.autoconfigure.JooqTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.table;

/**
 * {@link JooqTest @JooqTest} runs the revisions by itself.
 */
@JooqTest(properties = SliceApplication.REVISIONS)
class JooqSliceTests {

	@Autowired
	private DSLContext jooq;

	@Autowired
	private Migrations migrations;

	@Autowired
	private ConfigurableListableBeanFactory beanFactory;

	@Test
	void tablesOfTheSliceAreMadeByTheRevisions() {
		assertThat(this.jooq.fetchCount(table("\"pet\""))).isZero();
		assertThat(this.migrations.status().upToDate()).isTrue();
	}

	@Test
	void revisionsComeBeforeAnythingOfJooq() {
		assertThat(this.beanFactory.getBeanNamesForType(DSLContext.class)).singleElement()
			.satisfies((name) -> assertThat(this.beanFactory.getBeanDefinition(name).getDependsOn())
				.contains("migrationsInitializer"));
	}

}
