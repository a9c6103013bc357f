package io.github.jpamigrations.dialect.mariadb;

import io.github.jpamigrations.dialect.Keywords;

/**
 * The reserved words of MariaDB 11.8 (INFORMATION_SCHEMA.KEYWORDS, each tried as a bare
 * name), together with the function names that sql_mode IGNORE_SPACE reserves.
 */
final class MariaDbKeywords {

	static final Keywords RESERVED = Keywords.of("""
			accessible add adddate all alter analyze and as asc asensitive before between bigint binary bit_and
			bit_or bit_xor blob both by call cascade case cast change char character check collate column condition
			constraint continue convert count create cross curdate current_date current_role current_time
			current_timestamp current_user cursor curtime databases date_add date_sub day_hour day_microsecond
			day_minute day_second dec decimal declare default delayed delete delete_domain_id desc describe
			deterministic distinct distinctrow div do_domain_ids double drop dual each else elseif enclosed escaped
			except exists exit explain extract false fetch float for force foreign from fulltext grant group
			group_concat having high_priority hour_microsecond hour_minute hour_second if ignore ignore_domain_ids in
			index infile inner inout insensitive insert int integer intersect interval into is iterate join key keys
			kill leading leave left like limit linear lines load localtime localtimestamp lock long longblob longtext
			loop low_priority master_demote_to_replica master_demote_to_slave match max maxvalue mediumblob mediumint
			mediumtext mid middleint min minute_microsecond minute_second mod modifies natural no_write_to_binlog not
			now null numeric offset on optimize optionally or order out outer outfile over page_checksum
			parse_vcol_expr partition portion position precision primary procedure purge range read read_write reads
			real recursive ref_system_id references regexp release rename repeat replace require resignal restrict
			return returning revoke right rlike row_number rows schemas second_microsecond select sensitive separator
			session_user set show signal smallint spatial specific sql sql_after_gtids sql_before_gtids
			sql_big_result sql_buffer_result sql_cache sql_calc_found_rows sql_no_cache sql_small_result sqlexception
			sqlstate sqlwarning ssl starting stats_auto_recalc stats_persistent stats_sample_pages std stddev
			stddev_pop stddev_samp straight_join subdate substr substring sum sysdate system_user table terminated
			then tinyblob tinyint tinytext to trailing trigger trim true undo union unique unlock unsigned update
			usage use using utc_date utc_time utc_timestamp values var_pop var_samp varbinary varchar varcharacter
			variance varying vector when where while with write xor year_month zerofill
			""");

	private MariaDbKeywords() {
	}

}
