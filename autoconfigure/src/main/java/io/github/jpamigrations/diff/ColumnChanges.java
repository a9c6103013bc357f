package io.github.jpamigrations.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Column;

/**
 * What becomes of the columns of a table.
 *
 * @param dropped columns that go
 * @param left columns that the model does not know and that stay
 * @param added columns that come
 * @param altered columns that change
 * @param recreated computed columns that go and come back
 */
record ColumnChanges(List<Column> dropped, List<Column> left, List<Column> added, List<ColumnDifference> altered,
		List<ColumnDifference> recreated) {

	ColumnChanges {
		dropped = List.copyOf(dropped);
		left = List.copyOf(left);
		added = List.copyOf(added);
		altered = List.copyOf(altered);
		recreated = List.copyOf(recreated);
	}

	/**
	 * Return whether a column that the database has changes or goes.
	 */
	boolean touchExisting() {
		return !(this.dropped.isEmpty() && this.altered.isEmpty() && this.recreated.isEmpty());
	}

	boolean dependOnTexts() {
		return Stream.concat(this.altered.stream(), this.recreated.stream())
			.anyMatch((difference) -> ColumnAspect.intersect(difference.aspects(), ColumnAspect.TEXTS));
	}

	Set<String> droppedNames(Signatures signatures) {
		Set<String> result = new HashSet<>();
		this.dropped.forEach((column) -> result.add(signatures.name(column.name())));
		return result;
	}

	Set<String> recreatedNames(Signatures signatures) {
		Set<String> result = new HashSet<>();
		this.recreated.forEach((difference) -> result.add(signatures.name(difference.current().name())));
		return result;
	}

	Set<String> alteredNames(Signatures signatures, Set<ColumnAspect> aspects) {
		Set<String> result = new HashSet<>();
		this.altered.stream()
			.filter((difference) -> ColumnAspect.intersect(difference.aspects(), aspects))
			.forEach((difference) -> result.add(signatures.name(difference.current().name())));
		return result;
	}

}
