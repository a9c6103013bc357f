package io.github.jpamigrations.autogenerate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.dialect.Traits;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of a model that are too long for the database. One that cuts long names
 * keeps them nevertheless, as long as no two become the same.
 */
final class NameLimits {

	private final Signatures signatures;

	private final Traits traits;

	/** Names as the database keeps them, by what they have to be unique in. */
	private final Map<String, String> kept = new HashMap<>();

	private final List<ImpossibleName> impossible = new ArrayList<>();

	private NameLimits(SchemaDialect dialect) {
		this.signatures = dialect.signatures();
		this.traits = dialect.traits();
	}

	/**
	 * Refuse a model that the database can't keep.
	 * @throws ImpossibleNamesException if it has such names
	 */
	static void check(DatabaseSchema model, SchemaDialect dialect) {
		NameLimits limits = new NameLimits(dialect);
		model.tables().forEach(limits::check);
		model.sequences()
			.forEach((sequence) -> limits.check("sequence", null, sequence.name().name(), relation(sequence.name())));
		model.types().forEach((type) -> limits.check("type", null, type.name().name(), "type " + type.name().schema()));
		if (!limits.impossible.isEmpty()) {
			throw new ImpossibleNamesException(dialect.id(), limits.impossible);
		}
	}

	private void check(Table table) {
		QualifiedName owner = table.name();
		String relation = relation(owner);
		check("table", null, owner.name(), relation);
		table.columns().forEach((column) -> check("column", owner, column.name(), "column " + owner));
		table.indexes().forEach((index) -> check("index", owner, index.name(), relation));
		for (Constraint constraint : table.constraints()) {
			Identifier name = constraint.name();
			boolean keptByIndex = constraint instanceof Constraint.PrimaryKey
					|| constraint instanceof Constraint.Unique;
			if (name != null) {
				check("constraint", owner, name, keptByIndex ? relation : "constraint " + owner);
			}
		}
	}

	/**
	 * Tables, sequences and indexes are of one kind where names are cut.
	 */
	private static String relation(QualifiedName name) {
		return "relation " + name.schema();
	}

	private void check(String kind, @Nullable QualifiedName table, Identifier name, String scope) {
		String text = name.text();
		if (this.traits.longNames() == Traits.LongNames.CUT) {
			String other = this.kept.putIfAbsent(scope + " " + this.signatures.name(name), text);
			if (other != null && !other.equals(text) && (isTooLong(text) || isTooLong(other))) {
				add(kind, table, text, other);
			}
		}
		else if (isTooLong(text)) {
			add(kind, table, text, null);
		}
	}

	private void add(String kind, @Nullable QualifiedName table, String name, @Nullable String sameAs) {
		this.impossible.add(new ImpossibleName(kind, (table != null) ? table.toString() : null, name,
				this.traits.longNames().lengthOf(name), this.traits.maxIdentifierLength(), sameAs));
	}

	private boolean isTooLong(String name) {
		return this.traits.longNames().lengthOf(name) > this.traits.maxIdentifierLength();
	}

}
