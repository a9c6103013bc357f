package io.github.jpamigrations.dialect;

import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * Something that nobody maps and that goes with a table or a column when this is dropped,
 * without a word of the server: a trigger, a grant.
 *
 * @param kind what it is, in a word or two
 * @param name its name
 * @param table the table, as the readers name it
 * @param column the column, absent where it belongs to the table as a whole
 */
public record Attachment(String kind, String name, QualifiedName table, @Nullable Identifier column) {

}
