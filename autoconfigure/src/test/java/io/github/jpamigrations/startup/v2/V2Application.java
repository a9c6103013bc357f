package io.github.jpamigrations.startup.v2;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * A test application, with one column more.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
public class V2Application {

}
