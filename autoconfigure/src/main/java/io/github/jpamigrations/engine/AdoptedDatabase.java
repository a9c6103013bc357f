package io.github.jpamigrations.engine;

/**
 * A database that was taken over.
 *
 * @param base the base revision, which the database is stamped with
 * @param rest in what the database still differs from the model
 */
public record AdoptedDatabase(WrittenRevision base, ModelCheck rest) {

}
