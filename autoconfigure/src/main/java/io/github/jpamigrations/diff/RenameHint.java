package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * What a person said about a name that has changed: {@code user.name=full_name} for a
 * column, {@code person=customer} for a table or a sequence, each with a schema in front
 * where that is needed. It acts only while the database has the old name and not the new
 * one, so it may stay where it is.
 *
 * @param from the parts of the old name
 * @param to the parts of the new name
 * @param once whether it was said for one comparison only; two names change places only
 * then, as afterwards the database looks as before
 */
public record RenameHint(List<String> from, List<String> to, boolean once) {

	public RenameHint {
		from = List.copyOf(from);
		to = List.copyOf(to);
	}

	/**
	 * Parse {@code old=new}.
	 * @throws RenameSyntaxException if the text is something else
	 */
	public static RenameHint parse(String text) {
		String[] sides = text.split("=", -1);
		if (sides.length != 2) {
			throw new RenameSyntaxException(text);
		}
		return new RenameHint(parts(sides[0], text), parts(sides[1], text), false);
	}

	/**
	 * Return what a person says who confirms a rename.
	 */
	public static RenameHint of(Rename rename) {
		if (rename instanceof Rename.OfColumn column) {
			List<String> from = new ArrayList<>(parts(column.table()));
			from.add(column.from().text());
			return new RenameHint(from, List.of(column.to().text()), false);
		}
		if (rename instanceof Rename.OfTable table) {
			return new RenameHint(parts(table.from()), parts(table.to()), false);
		}
		Rename.OfSequence sequence = (Rename.OfSequence) rename;
		return new RenameHint(parts(sequence.from()), parts(sequence.to()), false);
	}

	private static List<String> parts(QualifiedName name) {
		return Stream.of(name.catalog(), name.schema(), name.name())
			.filter(Objects::nonNull)
			.map(Identifier::text)
			.toList();
	}

	private static List<String> parts(String name, String text) {
		List<String> parts = Arrays.stream(name.split("\\.", -1)).map(String::strip).toList();
		if (parts.size() > 4 || parts.contains("")) {
			throw new RenameSyntaxException(text);
		}
		return parts;
	}

	/**
	 * Return this hint for one comparison only.
	 */
	public RenameHint forOnce() {
		return new RenameHint(this.from, this.to, true);
	}

	String newName() {
		return this.to.get(this.to.size() - 1);
	}

	@Override
	public String toString() {
		return String.join(".", this.from) + "=" + String.join(".", this.to);
	}

}
