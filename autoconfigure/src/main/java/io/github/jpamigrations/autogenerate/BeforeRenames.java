package io.github.jpamigrations.autogenerate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Knows under which names the database still has what the first operations of a
 * comparison rename.
 */
final class BeforeRenames {

	private final Signatures signatures;

	private final Map<String, QualifiedName> tables = new HashMap<>();

	private final Map<String, Identifier> columns = new HashMap<>();

	BeforeRenames(List<Operation> operations, Signatures signatures) {
		this.signatures = signatures;
		for (Operation operation : operations) {
			if (operation instanceof Operation.RenameTable rename) {
				QualifiedName old = table(rename.from());
				this.tables.remove(signatures.name(rename.from()));
				this.tables.put(signatures.name(rename.to()), old);
			}
			else if (operation instanceof Operation.RenameColumn rename) {
				Identifier old = column(rename.table(), rename.from());
				this.columns.remove(key(rename.table(), rename.from()));
				this.columns.put(key(rename.table(), rename.to()), old);
			}
		}
	}

	QualifiedName table(QualifiedName table) {
		return this.tables.getOrDefault(this.signatures.name(table), table);
	}

	Identifier column(QualifiedName table, Identifier column) {
		return this.columns.getOrDefault(key(table, column), column);
	}

	List<Identifier> columns(QualifiedName table, List<Identifier> names) {
		return names.stream().map((column) -> column(table, column)).toList();
	}

	private String key(QualifiedName table, Identifier column) {
		return this.signatures.name(table) + " " + this.signatures.name(column);
	}

}
