package io.github.jpamigrations.diff;

import java.util.List;
import java.util.Map;

import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.operation.Finding.Severity;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.AuxiliaryObject;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;
import org.junit.jupiter.api.Test;

import static io.github.jpamigrations.diff.Comparisons.assertComparison;
import static io.github.jpamigrations.diff.Schemas.column;
import static io.github.jpamigrations.diff.Schemas.qualified;
import static io.github.jpamigrations.diff.Schemas.sequence;
import static io.github.jpamigrations.diff.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ObjectsComparisonTests {

	private static final AuxiliaryObject VIEW = new AuxiliaryObject("view_t", false,
			List.of("create view view_t as select 1"), List.of("drop view"));

	private static final AuxiliaryObject ON_VIEW = new AuxiliaryObject("view on_view", false,
			List.of("create view on_view as select * from \"VIEW_T\""), List.of("drop view on_view"));

	private static final AuxiliaryObject CAST = new AuxiliaryObject("cast", true, List.of("create cast"),
			List.of("drop cast"));

	@Test // S1
	void createsDropsAndAltersSequences() {
		Sequence wider = sequence("s", 50);
		assertComparison(sequences(), sequences(sequence("s", 1)))
			.containsExactly(new Operation.CreateSequence(sequence("s", 1)));
		assertComparison(sequences(sequence("s", 1)), sequences(wider))
			.containsExactly(new Operation.AlterSequence(sequence("s", 1), wider));
		assertComparison(sequences(sequence("S", 1)), sequences(sequence("s", 1))).isEmpty();
	}

	@Test // S1
	void keepsWhatOnlyTheDatabaseKnowsOfASequence() {
		Sequence current = new Sequence(qualified("s"), 1, 1, Map.of("cache", "20"));
		assertThat(Comparisons.operations(sequences(current), sequences(sequence("s", 50)))).containsExactly(
				new Operation.AlterSequence(current, new Sequence(qualified("s"), 1, 50, Map.of("cache", "20"))));
	}

	@Test
	void createsTypeBeforeTheTableThatUsesIt() {
		NamedType type = new NamedType(qualified("type_mood"), List.of("GOOD"), List.of("create type"));
		Table table = table("t", column("mood", "type_mood"));
		assertComparison(DatabaseSchema.EMPTY,
				new DatabaseSchema(List.of(table), List.of(), List.of(type), List.of(CAST, VIEW)))
			.containsExactly(new Operation.CreateType(type), new Operation.CreateAuxiliaryObject(CAST),
					new Operation.CreateTable(table), new Operation.CreateAuxiliaryObject(VIEW));
	}

	@Test // C16
	void growsTypeBeforeAndShrinksItAfterEverythingElse() {
		NamedType current = new NamedType(qualified("type_mood"), List.of("BAD", "FAIR", "OLD"), List.of("a"));
		NamedType desired = new NamedType(qualified("type_mood"), List.of("AWFUL", "BAD", "BETTER", "FAIR"),
				List.of("b"));
		Table before = table("t", column("mood", "type_mood"));
		Table after = table("t", column("mood", "type_mood"), column("extra", "type_mood"));
		NamedType between = new NamedType(qualified("type_mood"), List.of("AWFUL", "BAD", "BETTER", "FAIR", "OLD"),
				List.of("a"));
		assertComparison(new DatabaseSchema(List.of(before), List.of(), List.of(current), List.of()),
				new DatabaseSchema(List.of(after), List.of(), List.of(desired), List.of()))
			.containsExactly(new Operation.AlterType(current, between, List.of(before)),
					new Operation.AddColumn(after.name(), after.columns().get(1), new Operation.Position.Last()),
					new Operation.AlterType(between, desired, List.of(after)));
	}

	@Test // C16
	void reportsThatValuesGoAndThatTheirOrderIsAnother() {
		NamedType current = new NamedType(qualified("mood"), List.of("GOOD", "BAD"), List.of());
		Comparison fewer = Comparisons.compare(types(current),
				types(new NamedType(qualified("mood"), List.of("GOOD"), List.of())), Ownership.ALL);
		assertThat(fewer.findings()).containsExactly(new Finding("remove-enum-values", Severity.DATA_LOSS, "mood",
				"The type 'mood' loses the values [BAD], rows that hold one of them make the statement fail"));
		Comparison other = Comparisons.compare(types(current),
				types(new NamedType(qualified("mood"), List.of("BAD", "GOOD"), List.of())), Ownership.ALL);
		assertThat(other.operations()).isEmpty();
		assertThat(other.findings()).extracting(Finding::code).containsExactly("enum-order");
	}

	@Test
	void createsAuxiliaryObjectOnlyOnce() {
		DatabaseSchema desired = new DatabaseSchema(List.of(), List.of(), List.of(), List.of(CAST));
		assertThat(Comparisons.compare(DatabaseSchema.EMPTY, desired, new Made(List.of(CAST))).operations()).isEmpty();
		assertThat(Comparisons.compare(DatabaseSchema.EMPTY, desired, new Made(List.of())).operations())
			.containsExactly(new Operation.CreateAuxiliaryObject(CAST));
	}

	@Test
	void reportsAuxiliaryObjectThatIsNoLongerInTheModel() {
		Ownership made = new Made(List.of(CAST.withDropSql(List.of())));
		Comparison comparison = Comparisons.compare(DatabaseSchema.EMPTY, DatabaseSchema.EMPTY, made);
		assertThat(comparison.operations()).isEmpty();
		assertThat(comparison.findings()).extracting(Finding::code, Finding::subject)
			.containsExactly(tuple("unknown-auxiliary-object", "cast"));
	}

	@Test
	void dropsAuxiliaryObjectsThatAreNoLongerInTheModelLastFirst() {
		assertThat(Comparisons.compare(DatabaseSchema.EMPTY, DatabaseSchema.EMPTY, new Made(List.of(VIEW, ON_VIEW)))
			.operations())
			.containsExactly(new Operation.DropAuxiliaryObject(ON_VIEW), new Operation.DropAuxiliaryObject(VIEW));
	}

	@Test
	void makesAnewWhatChangedAndWhatUsesIt() {
		AuxiliaryObject other = new AuxiliaryObject("view_t", false, List.of("create view view_t as select 2"),
				List.of("drop view view_t"));
		DatabaseSchema desired = new DatabaseSchema(List.of(), List.of(), List.of(), List.of(other, ON_VIEW, CAST));
		assertThat(
				Comparisons.compare(DatabaseSchema.EMPTY, desired, new Made(List.of(CAST, VIEW, ON_VIEW))).operations())
			.containsExactly(new Operation.DropAuxiliaryObject(ON_VIEW), new Operation.DropAuxiliaryObject(VIEW),
					new Operation.CreateAuxiliaryObject(other), new Operation.CreateAuxiliaryObject(ON_VIEW));
	}

	@Test
	void dropsWhatChangedBeforeWhatItUsed() {
		AuxiliaryObject other = new AuxiliaryObject("view on_view", false, List.of("create view on_view as select 2"),
				List.of("drop view on_view"));
		DatabaseSchema desired = new DatabaseSchema(List.of(), List.of(), List.of(), List.of(other));
		assertThat(Comparisons.compare(DatabaseSchema.EMPTY, desired, new Made(List.of(VIEW, ON_VIEW))).operations())
			.containsExactly(new Operation.DropAuxiliaryObject(ON_VIEW), new Operation.DropAuxiliaryObject(VIEW),
					new Operation.CreateAuxiliaryObject(other));
	}

	private static DatabaseSchema sequences(Sequence... sequences) {
		return new DatabaseSchema(List.of(), List.of(sequences), List.of(), List.of());
	}

	private static DatabaseSchema types(NamedType... types) {
		return new DatabaseSchema(List.of(), List.of(), List.of(types), List.of());
	}

	private record Made(List<AuxiliaryObject> auxiliaryObjects) implements Ownership {

		@Override
		public boolean ownsTable(QualifiedName table) {
			return true;
		}

		@Override
		public boolean ownsColumn(QualifiedName table, Identifier column) {
			return true;
		}

		@Override
		public boolean ownsConstraint(QualifiedName table, Constraint constraint) {
			return true;
		}

		@Override
		public boolean ownsIndex(QualifiedName table, Index index) {
			return true;
		}

		@Override
		public boolean ownsSequence(QualifiedName sequence) {
			return true;
		}

		@Override
		public boolean ownsType(QualifiedName type) {
			return true;
		}

	}

}
