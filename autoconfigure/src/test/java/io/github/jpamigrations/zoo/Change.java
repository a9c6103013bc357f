package io.github.jpamigrations.zoo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;

/**
 * A change of a model: the states that it goes through one after the other, and the rows
 * that are in the database from the first state on.
 *
 * @param kind the kinds of change, by their ids, and what is changed
 * @param states the entities of each state
 * @param rows statements that insert rows into the first state
 * @param databases the databases that can have the model at all
 */
record Change(String kind, List<List<Class<?>>> states, List<String> rows, Set<TestDatabase> databases) {

	/**
	 * Begin a change without any state.
	 */
	static Change of(String kind) {
		return new Change(kind, List.of(), List.of(), EnumSet.allOf(TestDatabase.class));
	}

	/**
	 * Return the change of a model that appears as a whole and goes away as a whole.
	 */
	static Change model(String kind, Class<?>... entities) {
		return of(kind).state(entities).state();
	}

	/**
	 * Add a state.
	 * @param classes entities, or classes that hold some
	 */
	Change state(Class<?>... classes) {
		List<Class<?>> entities = new ArrayList<>();
		for (Class<?> type : classes) {
			if (isMapped(type)) {
				entities.add(type);
			}
			else {
				Arrays.stream(type.getDeclaredClasses()).filter(Change::isMapped).forEach(entities::add);
			}
		}
		List<List<Class<?>>> all = new ArrayList<>(this.states);
		all.add(List.copyOf(entities));
		return new Change(this.kind, List.copyOf(all), this.rows, this.databases);
	}

	/**
	 * Put rows into the first state.
	 */
	Change rows(String... statements) {
		return new Change(this.kind, this.states, List.of(statements), this.databases);
	}

	/**
	 * Say that only these databases know what the model needs.
	 */
	Change on(TestDatabase first, TestDatabase... others) {
		return new Change(this.kind, this.states, this.rows, EnumSet.of(first, others));
	}

	private static boolean isMapped(Class<?> type) {
		return type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(MappedSuperclass.class)
				|| type.isAnnotationPresent(Embeddable.class) || type.isAnnotationPresent(Converter.class);
	}

	@Override
	public String toString() {
		return this.kind;
	}

}
