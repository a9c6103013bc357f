package io.github.jpamigrations.autoconfigure;

import io.github.jpamigrations.revision.DuplicateBranchLabelException;
import io.github.jpamigrations.revision.DuplicateRevisionException;
import io.github.jpamigrations.revision.MissingDependencyException;
import io.github.jpamigrations.revision.MissingDownRevisionException;
import io.github.jpamigrations.revision.MultipleHeadsException;
import io.github.jpamigrations.revision.RevisionCycleException;
import io.github.jpamigrations.revision.RevisionDirectoryException;
import io.github.jpamigrations.revision.RevisionFileException;
import io.github.jpamigrations.runtime.RevisionTooLongException;

/**
 * What to do about revision files and the graph that they make.
 */
final class FileAdvice {

	private FileAdvice() {
	}

	static void addTo(AdviceByType advice) {
		advice.add(RevisionFileException.class, (ex) -> "Correct " + ex.location() + " at line " + ex.line() + ".");
		advice.add(DuplicateRevisionException.class, (ex) -> "Delete one of the files or give it an id of its own: "
				+ String.join(", ", ex.locations()) + ".");
		advice.add(MissingDownRevisionException.class, (ex) -> "Bring the file of '" + ex.missing()
				+ "' back or correct the line 'down revision' in " + ex.location() + ".");
		advice.add(MissingDependencyException.class, (ex) -> "Bring the file of '" + ex.missing()
				+ "' back or correct the line 'depends on' in " + ex.location() + ".");
		advice.add(RevisionCycleException.class,
				(ex) -> "Correct the lines 'down revision' so that they lead to a base: "
						+ String.join(", ", ex.locations()) + ".");
		advice.add(DuplicateBranchLabelException.class, (ex) -> "Give one of the branches another label.");
		advice.add(MultipleHeadsException.class, (
				ex) -> "Join them with the command 'migrations merge heads', or write a revision whose line 'down revision' names all heads: "
						+ AdviceByType.ids(ex.heads()) + ".");
		advice.add(RevisionDirectoryException.class, (ex) -> "Let the user of this process write there, or set "
				+ "'spring.migrations.autogenerate.directory' to another directory.");
		advice.add(RevisionTooLongException.class,
				(ex) -> "Shorten the ids in " + ex.location() + ", they have to fit the version table.");
	}

}
