package io.github.jpamigrations.dialect.h2;

import io.github.jpamigrations.dialect.Keywords;

/**
 * The words that H2 does not take as a bare name ({@code org.h2.util.ParserUtil}).
 */
final class H2Keywords {

	static final Keywords ALL = Keywords.of("""
			all and any array as asymmetric authorization between both case cast check constraint cross current_catalog
			current_date current_path current_role current_schema current_time current_timestamp current_user day
			default distinct else end except exists false fetch for foreign from full group groups having hour if ilike
			in inner intersect interval is join key leading left like limit localtime localtimestamp minus minute month
			natural not null offset on or order over partition primary qualify range regexp right row rownum rows second
			select session_user set some symmetric system_user table to top trailing true uescape union unique unknown
			user using value values when where window with year _rowid_
			""");

	private H2Keywords() {
	}

}
