package io.github.jpamigrations.dialect;

/**
 * Something that nobody maps and that uses tables: a view, a trigger.
 *
 * @param kind what it is, in one word
 * @param name its name
 * @param definition its text, as the server keeps it
 */
public record Dependent(String kind, String name, String definition) {

}
