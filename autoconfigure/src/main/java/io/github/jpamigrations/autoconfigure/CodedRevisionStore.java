package io.github.jpamigrations.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.engine.RevisionStore;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.revision.RevisionGraph;

/**
 * Revisions of files and, beside them, those that are beans.
 *
 * @param files the revisions of files
 * @param beans the others
 */
record CodedRevisionStore(RevisionStore files, List<Revision> beans) implements RevisionStore {

	@Override
	public List<Revision> read(String database) {
		List<Revision> result = new ArrayList<>(this.files.read(database));
		result.addAll(this.beans);
		return result;
	}

	@Override
	public RevisionGraph graph(String database) {
		return this.beans.isEmpty() ? this.files.graph(database) : RevisionGraph.of(read(database));
	}

	@Override
	public boolean dependsOnDatabase() {
		return this.files.dependsOnDatabase();
	}

	@Override
	public List<String> locations(String database) {
		return this.files.locations(database);
	}

	@Override
	public RevisionDirectory directory(String database) {
		return this.files.directory(database);
	}

}
