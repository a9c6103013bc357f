package io.github.jpamigrations.evolution;

import java.util.List;

import io.github.jpamigrations.engine.RevisionStore;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionDirectory;

/**
 * Revisions of one directory.
 *
 * @param directory the directory
 */
record DirectoryStore(RevisionDirectory directory) implements RevisionStore {

	@Override
	public List<Revision> read(String database) {
		return this.directory.read();
	}

	@Override
	public RevisionDirectory directory(String database) {
		return this.directory;
	}

}
