package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * A constraint or an index of a table. Both are matched alike, since a unique constraint
 * of one side may be a unique index of the other.
 */
sealed interface Member {

	static List<Member> of(Table table) {
		List<Member> result = new ArrayList<>();
		table.constraints().forEach((constraint) -> result.add(new OfConstraint(constraint)));
		table.indexes().forEach((index) -> result.add(new OfIndex(index)));
		return result;
	}

	@Nullable Identifier name();

	/** What it is called in a sentence. */
	String kind();

	Map<String, String> options();

	/**
	 * Return this member with options that it does not have itself.
	 */
	Member withOptions(Map<String, String> others);

	boolean isOwned(QualifiedName table, Ownership ownership);

	Operation addTo(QualifiedName table);

	Operation dropFrom(QualifiedName table);

	record OfConstraint(Constraint constraint) implements Member {

		@Override
		public @Nullable Identifier name() {
			return this.constraint.name();
		}

		@Override
		public String kind() {
			return "constraint";
		}

		@Override
		public Map<String, String> options() {
			return this.constraint.options();
		}

		@Override
		public Member withOptions(Map<String, String> others) {
			Map<String, String> all = new LinkedHashMap<>(others);
			all.putAll(options());
			return new OfConstraint(this.constraint.withOptions(all));
		}

		@Override
		public boolean isOwned(QualifiedName table, Ownership ownership) {
			return ownership.ownsConstraint(table, this.constraint);
		}

		@Override
		public Operation addTo(QualifiedName table) {
			return new Operation.AddConstraint(table, this.constraint);
		}

		@Override
		public Operation dropFrom(QualifiedName table) {
			return new Operation.DropConstraint(table, this.constraint);
		}

	}

	record OfIndex(Index index) implements Member {

		@Override
		public Identifier name() {
			return this.index.name();
		}

		@Override
		public String kind() {
			return "index";
		}

		@Override
		public Map<String, String> options() {
			return this.index.options();
		}

		@Override
		public Member withOptions(Map<String, String> others) {
			Map<String, String> all = new LinkedHashMap<>(others);
			all.putAll(options());
			return new OfIndex(this.index.withOptions(all));
		}

		@Override
		public boolean isOwned(QualifiedName table, Ownership ownership) {
			return ownership.ownsIndex(table, this.index);
		}

		@Override
		public Operation addTo(QualifiedName table) {
			return new Operation.CreateIndex(table, this.index);
		}

		@Override
		public Operation dropFrom(QualifiedName table) {
			return new Operation.DropIndex(table, this.index);
		}

	}

}
