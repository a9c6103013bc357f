package io.github.jpamigrations.revision;

/**
 * The raw SQL of one direction of a revision. It is split late, by the rules of the
 * database that runs it.
 *
 * @param text the text of the section, with line feeds only
 * @param location where it was read, for messages
 * @param line the line of the file on which the text begins, counted from one
 */
public record Script(String text, String location, int line) {

}
