/**
 * Assertions for the tests of an application: whether its revisions are in order and make
 * what its model says. Knows the engine and AssertJ, not Spring.
 */
@NullMarked
package io.github.jpamigrations.test;

import org.jspecify.annotations.NullMarked;
