package io.github.jpamigrations.startup.v1;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * A test application, as it began.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
public class V1Application {

}
