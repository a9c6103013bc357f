/**
 * Schema changes as data: each operation carries both sides and can be reversed. Knows
 * {@code schema} only.
 */
@NullMarked
package io.github.jpamigrations.operation;

import org.jspecify.annotations.NullMarked;
