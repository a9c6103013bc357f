package io.github.jpamigrations.engine;

import java.util.List;

import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionDirectory;

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
	 * Return the directory that new revisions are written to.
	 * @param database the id of the database, for directories that hold it
	 * @throws MissingDirectoryException if there is none
	 */
	RevisionDirectory directory(String database);

}
