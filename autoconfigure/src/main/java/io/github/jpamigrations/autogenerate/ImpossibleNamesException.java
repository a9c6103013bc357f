package io.github.jpamigrations.autogenerate;

import java.util.List;
import java.util.stream.Collectors;

import io.github.jpamigrations.MigrationsException;

/**
 * The model has names that the database can't keep: no revision is written for them, as
 * it would fail when it is run.
 */
public final class ImpossibleNamesException extends MigrationsException {

	private final String database;

	private final List<ImpossibleName> names;

	public ImpossibleNamesException(String database, List<ImpossibleName> names) {
		super("The model has names that " + database + " can't keep: "
				+ names.stream().map(ImpossibleName::toString).collect(Collectors.joining("; ")));
		this.database = database;
		this.names = List.copyOf(names);
	}

	/**
	 * Return the id of the database.
	 */
	public String database() {
		return this.database;
	}

	/**
	 * Return the names.
	 */
	public List<ImpossibleName> names() {
		return this.names;
	}

}
