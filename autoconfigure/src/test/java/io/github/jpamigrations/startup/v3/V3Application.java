package io.github.jpamigrations.startup.v3;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * A test application, with one column less.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
public class V3Application {

}
