package io.github.jpamigrations.dialect;

/**
 * How a database behaves where the engine has to know.
 *
 * @param transactionalDdl whether DDL takes part in transactions
 * @param maxIdentifierLength the longest name in characters (bytes on PostgreSQL)
 * @param timestampType the type of a point in time with microseconds
 * @param tableSuffix what follows the column list of our own tables, empty or with a
 * leading blank
 */
public record Traits(boolean transactionalDdl, int maxIdentifierLength, String timestampType, String tableSuffix) {

}
