/**
 * What differs between databases: reading the catalog, comparing definitions, rendering
 * SQL, locking. Knows {@code schema}, {@code operation} and the lexical rules of
 * {@code revision}.
 */
@NullMarked
package io.github.jpamigrations.dialect;

import org.jspecify.annotations.NullMarked;
