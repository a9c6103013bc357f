package io.github.jpamigrations.hibernate;

import java.util.List;
import java.util.Map;

import io.github.jpamigrations.RenamedFrom;
import io.github.jpamigrations.schema.FormerNames;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Scope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SecondaryTable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FormerNamesMapping}.
 */
class FormerNamesTests {

	@Test
	void oldNamesAreOrdinaryWhereNamesAre() {
		assertThat(oldNames(false)).containsExactly(Identifier.unquoted("old_name"), Identifier.quoted("select"));
	}

	@Test
	void oldNamesAreQuotedWhereAllNamesAre() {
		assertThat(oldNames(true)).containsExactly(Identifier.quoted("old_name"), Identifier.quoted("select"));
	}

	@Test
	void keyOfAMappedSuperclassIsRenamedInEachTableThatRepeatsIt() {
		assertThat(renames(Joined.class, JoinedLeaf.class)).containsExactlyInAnyOrder("joined.nr from [id]",
				"leaf.nr from [id]", "joined_more.nr from [id]");
	}

	@Test
	void columnOfARootIsRenamedInTheTablesOfSubclasses() {
		assertThat(renames(PerClass.class, PerClassLeaf.class)).containsExactlyInAnyOrder("per_class.nr from [id]",
				"leaf.nr from [id]", "per_class.name from [title]", "leaf.name from [title]");
	}

	@Test
	void keyFromAnAssociationIsRenamed() {
		assertThat(renames(Target.class, Mapped.class)).containsExactly("mapped.b from [a]");
		assertThat(renames(Target.class, Derived.class)).containsExactly("derived.b from [a]");
	}

	private static List<String> renames(Class<?>... entities) {
		return new HibernateSchemaSource(ModelDialect.H2.metadata(Map.of(), List.of(entities))).read(Scope.DEFAULT)
			.formerNames()
			.stream()
			.map((names) -> names.table() + "." + names.column() + " from " + names.names())
			.distinct()
			.toList();
	}

	private static List<Identifier> oldNames(boolean globallyQuoted) {
		return new HibernateSchemaSource(ModelDialect.H2
			.metadata(Map.of("hibernate.globally_quoted_identifiers", globallyQuoted), List.of(Renamed.class)))
			.read(Scope.DEFAULT)
			.formerNames()
			.stream()
			.map(FormerNames::names)
			.findFirst()
			.orElseThrow();
	}

	@Entity
	static class Renamed {

		@Id
		Long id;

		@RenamedFrom({ "old_name", "`select`" })
		String name;

	}

	@MappedSuperclass
	abstract static class Keyed {

		@Id
		@RenamedFrom("id")
		Long nr;

	}

	@Entity(name = "joined")
	@Inheritance(strategy = InheritanceType.JOINED)
	@SecondaryTable(name = "joined_more")
	static class Joined extends Keyed {

		@Column(table = "joined_more")
		String more;

	}

	@Entity(name = "leaf")
	static class JoinedLeaf extends Joined {

		String own;

	}

	@Entity(name = "per_class")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	static class PerClass extends Keyed {

		@RenamedFrom("title")
		String name;

	}

	@Entity(name = "leaf")
	static class PerClassLeaf extends PerClass {

		String own;

	}

	@Entity(name = "target")
	static class Target {

		@Id
		Long id;

	}

	@Entity(name = "mapped")
	static class Mapped {

		@Id
		Long id;

		@MapsId
		@OneToOne
		@JoinColumn(name = "b")
		@RenamedFrom("a")
		Target target;

	}

	@Entity(name = "derived")
	static class Derived {

		@Id
		@OneToOne
		@JoinColumn(name = "b")
		@RenamedFrom("a")
		Target target;

	}

}
