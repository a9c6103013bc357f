package io.github.jpamigrations.autogenerate;

import org.jspecify.annotations.Nullable;

/**
 * A name of the model that the database can't keep.
 *
 * @param kind what has the name: table, column, index
 * @param table the table that it belongs to, absent for what is in none
 * @param name the name
 * @param length its length, in bytes where the database counts those
 * @param limit the longest that the database keeps
 * @param sameAs the other name that the database cuts to the same one, absent where it
 * refuses the name instead
 */
public record ImpossibleName(String kind, @Nullable String table, String name, int length, int limit,
		@Nullable String sameAs) {

	@Override
	public String toString() {
		String subject = "the name '" + this.name + "' of the " + this.kind
				+ ((this.table != null) ? " in table '" + this.table + "'" : "");
		return subject + " is " + this.length + " long, the database keeps " + this.limit
				+ ((this.sameAs != null) ? " and cuts it to the same as '" + this.sameAs + "'" : "");
	}

}
