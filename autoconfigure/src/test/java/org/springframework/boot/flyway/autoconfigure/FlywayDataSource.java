package org.springframework.boot.flyway.autoconfigure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Stands for Boot's qualifier of the same name, whose module would bring Flyway into
 * every application of the tests.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FlywayDataSource {

}
