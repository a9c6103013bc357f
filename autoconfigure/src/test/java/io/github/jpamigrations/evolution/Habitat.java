package io.github.jpamigrations.evolution;

import java.nio.file.Path;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * Where evolutions take place one after the other: what is dear to make anew for each.
 */
final class Habitat implements AutoCloseable {

	/** A class loader of Hibernate keeps every class that it has seen. */
	private static final int EVOLUTIONS_OF_REGISTRY = 100;

	private final EvolutionSchema schema;

	private final EvolutionSchema beside;

	private HibernateModels hibernate;

	private int evolutions;

	Habitat(TestDatabase database) {
		this.schema = new EvolutionSchema(database);
		this.beside = new EvolutionSchema(database);
		this.hibernate = new HibernateModels(this.beside);
	}

	void run(long seed, Path directory) {
		if (++this.evolutions % EVOLUTIONS_OF_REGISTRY == 0) {
			this.hibernate.close();
			this.hibernate = new HibernateModels(this.beside);
		}
		try {
			new Evolution(seed, this.schema, this.hibernate, directory).run();
		}
		finally {
			this.schema.clear();
		}
	}

	@Override
	public void close() {
		this.hibernate.close();
		this.beside.close();
		this.schema.close();
	}

}
