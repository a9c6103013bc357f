package io.github.jpamigrations.zoo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

/**
 * The model that most changes begin with.
 */
final class Family {

	static final String ITEM_ROW = "insert into item (name) values ('first')";

	static final String[] ROWS = { "insert into parent (id) values (1)", "insert into parent (id) values (2)",
			"insert into child (parent_id, code, amount) values (1, 'a', 1)",
			"insert into child (parent_id, code, amount) values (null, null, 2)" };

	private Family() {
	}

	@Entity(name = "item")
	static class Item extends Generated {

		@Column(length = 50, nullable = false)
		String name;

	}

	@Entity(name = "parent")
	static class Parent extends Numbered {

	}

	@Entity(name = "child")
	static class Child extends Generated {

		@ManyToOne
		Parent parent;

		@Column(length = 20)
		String code;

		int amount;

	}

}
