package io.github.jpamigrations.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.github.jpamigrations.operation.Operation.AddColumn;
import io.github.jpamigrations.operation.Operation.AddConstraint;
import io.github.jpamigrations.operation.Operation.AlterColumn;
import io.github.jpamigrations.operation.Operation.AlterSequence;
import io.github.jpamigrations.operation.Operation.AlterTable;
import io.github.jpamigrations.operation.Operation.CreateAuxiliaryObject;
import io.github.jpamigrations.operation.Operation.CreateIndex;
import io.github.jpamigrations.operation.Operation.CreateSequence;
import io.github.jpamigrations.operation.Operation.CreateTable;
import io.github.jpamigrations.operation.Operation.CreateType;
import io.github.jpamigrations.operation.Operation.DropAuxiliaryObject;
import io.github.jpamigrations.operation.Operation.DropColumn;
import io.github.jpamigrations.operation.Operation.DropConstraint;
import io.github.jpamigrations.operation.Operation.DropIndex;
import io.github.jpamigrations.operation.Operation.DropSequence;
import io.github.jpamigrations.operation.Operation.DropTable;
import io.github.jpamigrations.operation.Operation.DropType;
import io.github.jpamigrations.operation.Operation.Position;
import io.github.jpamigrations.operation.Operation.RenameColumn;
import io.github.jpamigrations.operation.Operation.RenameTable;
import io.github.jpamigrations.schema.AuxiliaryObject;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OperationSorterTests {

	private static final QualifiedName A = qualified("a");

	private static final QualifiedName B = qualified("b");

	private static final Column COLUMN = column("c");

	private static final Position LAST = new Position.Last();

	private static final Sequence SEQUENCE = new Sequence(qualified("s"), 1, 1, Map.of());

	private static final NamedType TYPE = new NamedType(qualified("type"), List.of(), List.of());

	private static final AuxiliaryObject EARLY = new AuxiliaryObject("early", true, List.of(), List.of());

	private static final AuxiliaryObject LATE = new AuxiliaryObject("late", false, List.of(), List.of());

	@Test
	void keepsThePhasesOfARevision() {
		assertSorted(new DropAuxiliaryObject(LATE), new CreateType(TYPE), new CreateAuxiliaryObject(EARLY),
				new CreateSequence(SEQUENCE), new RenameTable(qualified("z"), B),
				new RenameColumn(B, id("x"), id("y"), COLUMN), new DropConstraint(B, foreignKey("k", "a")),
				new CreateTable(table("n")), new AlterColumn(B, COLUMN, COLUMN.withNullable(false)),
				new AddConstraint(B, foreignKey("f", "n")), new CreateAuxiliaryObject(LATE),
				new DropTable(table("old")), new DropSequence(SEQUENCE), new DropAuxiliaryObject(EARLY),
				new DropType(TYPE));
		assertSorted(new AlterSequence(SEQUENCE, SEQUENCE), new CreateTable(table("n")));
	}

	@Test
	void keepsTheStepsOfATableTogether() {
		List<Operation> steps = new ArrayList<>();
		for (QualifiedName table : List.of(A, B)) {
			Constraint key = new Constraint.PrimaryKey(null, List.of(id("c")));
			Constraint unique = new Constraint.Unique(null, List.of(id("c")));
			Constraint check = new Constraint.Check(null, "c > 0");
			Index index = index("i_" + table);
			steps.addAll(List.of(new DropIndex(table, index), new DropConstraint(table, check),
					new DropConstraint(table, unique), new DropConstraint(table, key),
					new DropColumn(table, COLUMN, LAST), new AlterColumn(table, COLUMN, COLUMN),
					new AddColumn(table, COLUMN, LAST), new AddConstraint(table, key), new AddConstraint(table, unique),
					new AddConstraint(table, check), new CreateIndex(table, index),
					new AlterTable(table(table.name().text()), table(table.name().text()))));
		}
		assertSorted(steps.toArray(Operation[]::new));
	}

	@Test // C4
	void dropsTheColumnThatIsLeftAfterOthersHaveCome() {
		Position first = new Position.Between(null, COLUMN.name());
		Position beforeNew = new Position.Between(null, id("e"));
		assertSorted(new DropColumn(A, column("d"), first), new AddColumn(A, column("e"), LAST),
				new DropColumn(A, COLUMN, beforeNew), new DropColumn(B, COLUMN, beforeNew));
		assertThat(OperationSorter.sort(List.of(new DropColumn(A, COLUMN, beforeNew),
				new DropColumn(A, column("e"), LAST), new AddColumn(A, column("e"), LAST))))
			.containsExactly(new DropColumn(A, COLUMN, beforeNew), new DropColumn(A, column("e"), LAST),
					new AddColumn(A, column("e"), LAST));
	}

	@Test // T2 T3
	void takesForeignKeysOutOfCreatedTables() {
		Constraint key = foreignKey("f", "a");
		assertThat(OperationSorter.sort(List.of(new CreateTable(table("b", key)), new CreateTable(table("a")))))
			.containsExactly(new CreateTable(table("a")), new CreateTable(table("b")), new AddConstraint(B, key));
	}

	@Test // T4
	void dropsForeignKeyBeforeReferencedTable() {
		Constraint key = foreignKey("f", "b");
		assertThat(OperationSorter.sort(List.of(new DropTable(table("b")), new DropTable(table("a", key)))))
			.containsExactly(new DropConstraint(A, key), new DropTable(table("a")), new DropTable(table("b")));
	}

	@Test // T3
	void ordersTablesByReferenceAndOpensCycles() {
		List<Operation> operations = List.of(new CreateTable(table("d", foreignKey("f1", "e"))),
				new CreateTable(table("e", foreignKey("f2", "d"))), new CreateTable(table("c", foreignKey("f3", "d"))),
				new CreateTable(table("f", foreignKey("f4", "f"))));
		assertThat(OperationSorter.sort(operations)).startsWith(new CreateTable(table("e")),
				new CreateTable(table("d")), new CreateTable(table("c")), new CreateTable(table("f")));
	}

	@Test
	void freesNamesThatMoveToAnotherTable() {
		Constraint unique = new Constraint.Unique(id("u"), List.of(id("c")));
		Table old = table("b", unique).withIndexes(List.of(index("i"), index("j")));
		List<Operation> sorted = OperationSorter.sort(List.of(new CreateTable(table("n", unique)),
				new CreateIndex(A, index("I")), new AddConstraint(A, new Constraint.Check(id("k"), "c > 0")),
				new DropTable(old), new DropIndex(qualified("z"), index("k"))));
		assertThat(sorted).containsExactly(new DropIndex(B, index("i")), new DropConstraint(B, unique),
				new DropIndex(qualified("z"), index("k")), new CreateTable(table("n", unique)),
				new AddConstraint(A, new Constraint.Check(id("k"), "c > 0")), new CreateIndex(A, index("I")),
				new DropTable(table("b").withIndexes(List.of(index("j")))));
	}

	@Test // S2 S3
	void freesNamesThatTablesAndSequencesTakeFromEachOther() {
		assertSorted(new DropTable(table("s")), new CreateSequence(SEQUENCE), new CreateTable(table("n")));
		assertSorted(new DropSequence(SEQUENCE), new CreateTable(table("s")), new DropTable(table("old")));
	}

	@Test
	void leavesNamesAloneThatStayOnTheirTable() {
		assertSorted(new CreateTable(table("n")), new DropIndex(B, index("i")), new CreateIndex(B, index("i")));
	}

	@Test // R2
	void reversesEachOperationAndTheirOrder() {
		Operation create = new CreateTable(table("n"));
		Operation add = new AddColumn(B, COLUMN, new Position.Between(id("a"), id("b")));
		assertThat(OperationSorter.reversed(List.of(create, add))).containsExactly(
				new DropColumn(B, COLUMN, new Position.Between(id("a"), id("b"))), new DropTable(table("n")));
	}

	private static void assertSorted(Operation... operations) {
		List<Operation> shuffled = new ArrayList<>(List.of(operations));
		for (int seed = 0; seed < 20; seed++) {
			Collections.shuffle(shuffled, new Random(seed));
			assertThat(OperationSorter.sort(shuffled)).containsExactly(operations);
		}
	}

	private static Table table(String name, Constraint... constraints) {
		return new Table(qualified(name), List.of(COLUMN), List.of(constraints), List.of(), null, Map.of(), List.of());
	}

	private static Column column(String name) {
		return new Column(id(name), new Column.Type("int", 4, null, null, null, List.of()), true, null, null, null,
				null, Map.of());
	}

	private static Constraint foreignKey(String name, String table) {
		return new Constraint.ForeignKey(id(name), List.of(id("c")), qualified(table), List.of(id("c")),
				Constraint.Action.NO_ACTION, Constraint.Action.NO_ACTION);
	}

	private static Index index(String name) {
		return new Index(id(name), false, List.of(new Index.Part.OfColumn(id("c"), null, false)), null, Map.of());
	}

	private static QualifiedName qualified(String name) {
		return QualifiedName.of(id(name));
	}

	private static Identifier id(String name) {
		return Identifier.unquoted(name);
	}

}
