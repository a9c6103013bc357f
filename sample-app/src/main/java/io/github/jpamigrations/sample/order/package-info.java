/**
 * What was ordered and paid.
 */
@NullMarked
package io.github.jpamigrations.sample.order;

import org.jspecify.annotations.NullMarked;
