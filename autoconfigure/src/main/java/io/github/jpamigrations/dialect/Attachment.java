package io.github.jpamigrations.dialect;

import org.jspecify.annotations.Nullable;

/**
 * Something that nobody maps and that goes with a table or a column when this is dropped,
 * without a word of the server: a trigger, a grant.
 *
 * @param kind what it is, in a word or two
 * @param name its name
 * @param table the table, without its schema
 * @param column the column, absent where it belongs to the table as a whole
 */
public record Attachment(String kind, String name, String table, @Nullable String column) {

}
