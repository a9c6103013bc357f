/**
 * Who orders.
 */
@NullMarked
package io.github.jpamigrations.sample.customer;

import org.jspecify.annotations.NullMarked;
