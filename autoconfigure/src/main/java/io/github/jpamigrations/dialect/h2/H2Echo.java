package io.github.jpamigrations.dialect.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.jpamigrations.dialect.TableEcho;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Table;

/**
 * Asks H2 how it spells the types, defaults, computed columns and checks of a table; an
 * index of H2 holds no text. What H2 refuses by itself (a domain, sequence or function
 * that is new as well) is left in the model's words: the database can't hold it yet.
 */
final class H2Echo implements TableEcho {

	private final H2Twin twin;

	private final H2UniqueOrders orders;

	H2Echo(Connection connection, H2Settings settings) {
		this.twin = new H2Twin(connection, settings);
		this.orders = new H2UniqueOrders(connection, new H2Renderer(settings));
	}

	@Override
	public Table exactly(Table table) {
		try {
			return this.orders.in(table);
		}
		catch (SQLException ex) {
			return table;
		}
	}

	@Override
	public Answer spell(Table table) {
		List<Column> columns = table.columns().stream().map(H2Echo::withoutIdentity).toList();
		List<Constraint.Check> checks = table.constraints(Constraint.Check.class).toList();
		try {
			return spelled(table, columns, this.twin.spell(columns, checks));
		}
		catch (SQLException ex) {
			List<Column> known = columns.stream()
				.map(H2Echo::withoutText)
				.filter((column) -> takes(List.of(column), List.of()))
				.toList();
			return known.isEmpty() ? refused(ex) : spellInParts(table, columns, known, checks);
		}
	}

	private Answer spellInParts(Table table, List<Column> columns, List<Column> known, List<Constraint.Check> checks) {
		List<Column> taken = new ArrayList<>(known);
		for (Column column : columns) {
			int index = known.indexOf(withoutText(column));
			if (index >= 0) {
				List<Column> trial = new ArrayList<>(known);
				trial.set(index, column);
				taken.set(index, takes(trial, List.of()) ? column : known.get(index));
			}
		}
		List<Constraint.Check> takenChecks = checks.stream().filter((check) -> takes(known, List.of(check))).toList();
		try {
			return spelled(table, columns, this.twin.spell(taken, takenChecks));
		}
		catch (SQLException ex) {
			return refused(ex);
		}
	}

	private static Answer refused(SQLException ex) {
		return new Answer.Refused(Objects.toString(ex.getMessage(), ex.toString()));
	}

	private boolean takes(List<Column> columns, List<Constraint.Check> checks) {
		try {
			this.twin.spell(columns, checks);
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static Answer spelled(Table table, List<Column> asked, H2Twin.Spelling spelling) {
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < asked.size(); i++) {
			Column model = table.columns().get(i);
			Column spelled = spelling.columns().get(asked.get(i));
			Column typeOnly = spelling.columns().get(withoutText(asked.get(i)));
			columns
				.add((spelled != null) ? with(model, spelled) : (typeOnly != null) ? withType(model, typeOnly) : model);
		}
		Map<Constraint.Check, Constraint.Check> checks = spelling.checks();
		List<Constraint> constraints = new ArrayList<>();
		for (Constraint constraint : table.constraints()) {
			Constraint.Check spelled = (constraint instanceof Constraint.Check check) ? checks.get(check) : null;
			constraints.add((spelled != null) ? spelled : constraint);
		}
		return new Answer.Spelled(table.withColumns(columns).withConstraints(constraints));
	}

	private static Column with(Column model, Column spelled) {
		boolean identity = model.generation() instanceof Column.Generation.Identity;
		return new Column(model.name(), spelled.type(), model.nullable(), spelled.defaultValue(),
				identity ? model.generation() : spelled.generation(), model.collation(), model.comment(),
				model.options());
	}

	private static Column withType(Column model, Column spelled) {
		return new Column(model.name(), spelled.type(), model.nullable(), model.defaultValue(), model.generation(),
				model.collation(), model.comment(), model.options());
	}

	// An identity would leave a sequence behind for as long as the twin lives.
	private static Column withoutIdentity(Column column) {
		boolean identity = column.generation() instanceof Column.Generation.Identity;
		return new Column(column.name(), column.type(), true, column.defaultValue(),
				identity ? null : column.generation(), null, null, Map.of());
	}

	private static Column withoutText(Column column) {
		return new Column(column.name(), column.type(), true, null, null, null, null, Map.of());
	}

}
