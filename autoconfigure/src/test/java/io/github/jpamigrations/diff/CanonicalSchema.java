package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * A schema as text, so that two can be compared independently of the comparator.
 *
 * @param schema the schema
 */
record CanonicalSchema(DatabaseSchema schema) {

	/**
	 * Return everything: the order of columns and all names.
	 */
	Map<String, List<String>> exactly() {
		Map<String, List<String>> result = objects();
		for (Table table : this.schema.tables()) {
			List<String> lines = new ArrayList<>();
			lines.add("comment " + comment(table.comment()));
			table.columns().forEach((column) -> lines.add(text(column)));
			List<String> members = new ArrayList<>();
			Member.of(table).forEach((member) -> members.add(named(member)));
			members.sort(null);
			lines.addAll(members);
			result.put("table " + Comparisons.SIGNATURES.name(table.name()), lines);
		}
		return result;
	}

	/**
	 * Return what a comparison has to bring about: any order of columns, and names only
	 * where the model chose them.
	 * @param model the model, where it says which names matter
	 */
	Map<String, List<String>> asComparedWith(DatabaseSchema model) {
		Map<String, Table> desired = new TreeMap<>();
		model.tables().forEach((table) -> desired.put(Comparisons.SIGNATURES.name(table.name()), table));
		Map<String, List<String>> result = objects();
		for (Table table : this.schema.tables()) {
			String name = Comparisons.SIGNATURES.name(table.name());
			Table wanted = desired.getOrDefault(name, table);
			List<String> lines = new ArrayList<>();
			lines.add("comment " + comment(table.comment()));
			table.columns().forEach((column) -> lines.add(text(column)));
			Member.of(table)
				.forEach((member) -> lines.add(namesMatter(wanted, member) ? named(member) : definition(member)));
			lines.sort(null);
			result.put("table " + name, lines);
		}
		return result;
	}

	private static boolean namesMatter(Table model, Member member) {
		return Member.of(model)
			.stream()
			.filter((other) -> definition(other).equals(definition(member)))
			.anyMatch((other) -> !definition(other).startsWith("primary key") && ProviderNames.isChosen(other.name()));
	}

	private Map<String, List<String>> objects() {
		Map<String, List<String>> result = new TreeMap<>();
		this.schema.sequences()
			.forEach((sequence) -> result.put("sequence " + Comparisons.SIGNATURES.name(sequence.name()),
					List.of(Comparisons.SIGNATURES.sequence(sequence))));
		this.schema.types()
			.forEach((type) -> result.put("type " + Comparisons.SIGNATURES.name(type.name()), type.enumValues()));
		this.schema.auxiliaryObjects().forEach((object) -> result.put("object " + object.name(), object.createSql()));
		return result;
	}

	private static String text(Column column) {
		return Comparisons.SIGNATURES.name(column.name()) + " " + Comparisons.SIGNATURES.type(column) + " "
				+ column.nullable() + " " + Comparisons.SIGNATURES.defaultValue(column) + " " + column.generation()
				+ " " + comment(column.comment());
	}

	private static String comment(@Nullable String comment) {
		return (comment != null) ? comment : "";
	}

	private static String named(Member member) {
		String name = (member.name() != null) ? Comparisons.SIGNATURES.name(member.name()) : "";
		return definition(member) + " named " + name;
	}

	private static String definition(Member member) {
		return new Candidates(Comparisons.SIGNATURES).definition(member);
	}

}
