package io.github.jpamigrations.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a source is asked to read: the default namespace and any other that the model
 * names.
 *
 * @param namespaces the namespaces to read, always with {@link Namespace#DEFAULT} first
 */
public record Scope(List<Namespace> namespaces) {

	/**
	 * The default namespace alone.
	 */
	public static final Scope DEFAULT = new Scope(List.of(Namespace.DEFAULT));

	public Scope {
		Set<Namespace> all = new LinkedHashSet<>();
		all.add(Namespace.DEFAULT);
		all.addAll(namespaces);
		namespaces = List.copyOf(all);
	}

	/**
	 * Return the scope that holds every object of the given schema.
	 */
	public static Scope of(DatabaseSchema schema) {
		Set<Namespace> namespaces = new LinkedHashSet<>();
		schema.tables().forEach((table) -> namespaces.add(table.name().namespace()));
		schema.sequences().forEach((sequence) -> namespaces.add(sequence.name().namespace()));
		schema.types().forEach((type) -> namespaces.add(type.name().namespace()));
		return new Scope(List.copyOf(namespaces));
	}

}
