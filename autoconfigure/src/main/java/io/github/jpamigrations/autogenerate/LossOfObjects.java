package io.github.jpamigrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.jpamigrations.dialect.Attachment;
import io.github.jpamigrations.dialect.Dependent;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.operation.Finding.Severity;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Namespace;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Scope;

import org.jspecify.annotations.Nullable;

/**
 * Names what the server drops with a table or a column, and no downgrade brings back.
 */
final class LossOfObjects {

	private final Signatures signatures;

	private final BeforeRenames before;

	private final List<QualifiedName> droppedTables = new ArrayList<>();

	private final List<Attachment> attachments;

	LossOfObjects(SchemaDialect dialect, Connection connection, List<Operation> operations, BeforeRenames before)
			throws SQLException {
		this.before = before;
		operations.forEach((operation) -> {
			if (operation instanceof Operation.DropTable drop) {
				this.droppedTables.add(drop.table().name());
			}
		});
		this.signatures = dialect.signatures();
		List<Namespace> namespaces = operations.stream()
			.map(this::dropsFrom)
			.filter(Objects::nonNull)
			.map(QualifiedName::namespace)
			.distinct()
			.toList();
		this.attachments = namespaces.isEmpty() ? List.of() : dialect.attachments(connection, new Scope(namespaces));
	}

	private @Nullable QualifiedName dropsFrom(Operation operation) {
		if (operation instanceof Operation.DropTable drop) {
			return drop.table().name();
		}
		return (operation instanceof Operation.DropColumn drop) ? this.before.table(drop.table()) : null;
	}

	/**
	 * Return whether something goes with a table that is dropped.
	 */
	boolean includes(Dependent dependent) {
		return this.attachments.stream()
			.filter((attachment) -> attachment.kind().equals(dependent.kind())
					&& attachment.name().equals(dependent.name()))
			.anyMatch((attachment) -> this.droppedTables.stream().anyMatch((table) -> isOf(attachment, table, null)));
	}

	List<Finding> findings(Operation operation) {
		if (operation instanceof Operation.DropTable drop) {
			return findings(drop.table().name(), null);
		}
		return (operation instanceof Operation.DropColumn drop)
				? findings(this.before.table(drop.table()), this.before.column(drop.table(), drop.column().name()))
				: List.of();
	}

	private List<Finding> findings(QualifiedName table, @Nullable Identifier column) {
		String subject = (column != null) ? table + "." + column : table.toString();
		Set<Finding> result = new LinkedHashSet<>();
		this.attachments.stream()
			.filter((attachment) -> isOf(attachment, table, column))
			.forEach((attachment) -> result.add(new Finding("goes-with", Severity.CAUTION, subject,
					"The " + attachment.kind() + " '" + attachment.name() + "' goes with '" + subject
							+ "', and the downgrade does not bring it back")));
		return List.copyOf(result);
	}

	private boolean isOf(Attachment attachment, QualifiedName table, @Nullable Identifier column) {
		return this.signatures.name(table).equals(this.signatures.name(attachment.table()))
				&& (column == null || (attachment.column() != null
						&& this.signatures.name(column).equals(this.signatures.name(attachment.column()))));
	}

}
