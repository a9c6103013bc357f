package io.github.jpamigrations.diff;

import java.util.List;

import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.OperationSorter;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Table;
import org.junit.jupiter.api.Test;

import static io.github.jpamigrations.diff.Schemas.check;
import static io.github.jpamigrations.diff.Schemas.column;
import static io.github.jpamigrations.diff.Schemas.foreignKey;
import static io.github.jpamigrations.diff.Schemas.id;
import static io.github.jpamigrations.diff.Schemas.index;
import static io.github.jpamigrations.diff.Schemas.primaryKey;
import static io.github.jpamigrations.diff.Schemas.qualified;
import static io.github.jpamigrations.diff.Schemas.required;
import static io.github.jpamigrations.diff.Schemas.schema;
import static io.github.jpamigrations.diff.Schemas.table;
import static io.github.jpamigrations.diff.Schemas.unique;
import static org.assertj.core.api.Assertions.assertThat;

class RenameOperationTests {

	@Test // T5 C6 R4
	void renamesComeFirstAndAreTakenBackLast() {
		Table user = table("user", required("id", "int"), column("name", "text"), primaryKey("id"), unique("u", "name"),
				index("i", "name"), check("c", "name <> ''"));
		Table referring = table("r", column("u", "int"), foreignKey("f", "u", "user"));
		Table account = table("account", required("id", "bigint"), column("full_name", "text"), column("age", "int"),
				primaryKey("id"), unique("u", "full_name"), index("i", "full_name"), check("c", "full_name <> ''"));
		Table referringAfter = table("r", column("u", "bigint"), foreignKey("f", "u", "account"));
		List<Operation> operations = OperationSorter.sort(List.of(
				new Operation.AddColumn(qualified("account"), column("age", "int"), new Operation.Position.Last()),
				new Operation.AddConstraint(qualified("r"), foreignKey("f", "u", "account")),
				new Operation.AlterColumn(qualified("account"), required("id", "int"), required("id", "bigint")),
				new Operation.AlterColumn(qualified("r"), column("u", "int"), column("u", "bigint")),
				new Operation.DropConstraint(qualified("r"), foreignKey("f", "u", "account")),
				new Operation.RenameColumn(qualified("account"), id("name"), id("full_name"), column("name", "text")),
				new Operation.RenameTable(qualified("user"), qualified("account"))));
		SchemaModel database = SchemaModel.of(schema(user, referring));
		DatabaseSchema before = database.schema();
		DatabaseSchema after = database.apply(operations).schema();
		assertThat(Comparisons.operations(after, schema(account, referringAfter))).isEmpty();
		DatabaseSchema again = database.apply(OperationSorter.reversed(operations)).schema();
		assertThat(new CanonicalSchema(again).exactly()).isEqualTo(new CanonicalSchema(before).exactly());
	}

}
