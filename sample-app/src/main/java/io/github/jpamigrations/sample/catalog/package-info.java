/**
 * What is sold.
 */
@NullMarked
package io.github.jpamigrations.sample.catalog;

import org.jspecify.annotations.NullMarked;
