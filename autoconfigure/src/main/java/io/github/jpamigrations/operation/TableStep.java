package io.github.jpamigrations.operation;

import io.github.jpamigrations.schema.Constraint;

/**
 * The order of the operations on one table within a phase: what uses columns goes before
 * the columns change and comes back after.
 */
enum TableStep {

	DROP_INDEXES,

	DROP_CHECKS,

	DROP_UNIQUES,

	DROP_PRIMARY_KEY,

	DROP_COLUMNS,

	ALTER_COLUMNS,

	ADD_COLUMNS,

	DROP_LAST_COLUMN,

	ADD_PRIMARY_KEY,

	ADD_UNIQUES,

	ADD_CHECKS,

	CREATE_INDEXES,

	OTHER;

	static TableStep of(Operation operation) {
		if (operation instanceof Operation.DropConstraint drop) {
			return drops(drop.constraint());
		}
		if (operation instanceof Operation.AddConstraint add) {
			return adds(add.constraint());
		}
		if (operation instanceof Operation.DropIndex) {
			return DROP_INDEXES;
		}
		if (operation instanceof Operation.CreateIndex) {
			return CREATE_INDEXES;
		}
		if (operation instanceof Operation.DropColumn) {
			return DROP_COLUMNS;
		}
		if (operation instanceof Operation.AlterColumn) {
			return ALTER_COLUMNS;
		}
		return (operation instanceof Operation.AddColumn) ? ADD_COLUMNS : OTHER;
	}

	private static TableStep drops(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey) {
			return DROP_PRIMARY_KEY;
		}
		if (constraint instanceof Constraint.Unique) {
			return DROP_UNIQUES;
		}
		return (constraint instanceof Constraint.Check) ? DROP_CHECKS : OTHER;
	}

	private static TableStep adds(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey) {
			return ADD_PRIMARY_KEY;
		}
		if (constraint instanceof Constraint.Unique) {
			return ADD_UNIQUES;
		}
		return (constraint instanceof Constraint.Check) ? ADD_CHECKS : OTHER;
	}

}
