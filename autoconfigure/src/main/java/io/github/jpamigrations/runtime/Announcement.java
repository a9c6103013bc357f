package io.github.jpamigrations.runtime;

/**
 * Lets other sessions see what this one does.
 *
 * @param query a query with one parameter
 * @param activity what is done, in a few words, which is the parameter
 */
record Announcement(String query, String activity) {

}
