package io.github.jpamigrations.autogenerate;

/**
 * What a revision is going to say, before it has an id and a place in the graph.
 *
 * @param message what it does
 * @param upgrade the SQL text of the upgrade
 * @param downgrade the SQL text of the downgrade
 * @param losesData whether the upgrade can lose data, so that a person has to review it
 */
public record RevisionDraft(String message, String upgrade, String downgrade, boolean losesData) {

}
