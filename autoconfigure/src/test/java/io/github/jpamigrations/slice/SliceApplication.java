package io.github.jpamigrations.slice;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * An application of which tests take slices.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class SliceApplication {

	static final String REVISIONS = "spring.migrations.locations=classpath:io/github/jpamigrations/slice";

}
