package io.github.jpamigrations.engine;

import java.util.List;

import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.revision.RevisionGraph;

/**
 * Where the revisions of an application are.
 */
public interface RevisionStore {

	/**
	 * Read all revisions.
	 * @param database the id of the database, for locations that hold it
	 */
	List<Revision> read(String database);

	/**
	 * Return all revisions and how they build on each other. Files are taken apart only
	 * when more of them is needed than their hashes.
	 * @param database the id of the database, for locations that hold it
	 */
	default RevisionGraph graph(String database) {
		return RevisionGraph.of(read(database));
	}

	/**
	 * Return whether the locations or the directory are others for each database.
	 */
	default boolean dependsOnDatabase() {
		return false;
	}

	/**
	 * Return where the revisions are looked for, in words.
	 * @param database the id of the database, for locations that hold it
	 */
	default List<String> locations(String database) {
		return List.of(directory(database).path().toString());
	}

	/**
	 * Return the directory that new revisions are written to.
	 * @param database the id of the database, for directories that hold it
	 * @throws MissingDirectoryException if there is none
	 */
	RevisionDirectory directory(String database);

}
