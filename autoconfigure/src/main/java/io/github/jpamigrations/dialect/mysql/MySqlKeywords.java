package io.github.jpamigrations.dialect.mysql;

import io.github.jpamigrations.dialect.Keywords;

/**
 * The reserved words of MySQL 9.7 (INFORMATION_SCHEMA.KEYWORDS), together with the
 * function names that sql_mode IGNORE_SPACE reserves.
 */
final class MySqlKeywords {

	static final Keywords RESERVED = Keywords.of("""
			accessible add adddate all alter analyze and as asc asensitive before between bigint binary bit_and
			bit_or bit_xor blob both by call cascade case cast change char character check collate column condition
			constraint continue convert count create cross cube cume_dist curdate current_date current_time
			current_timestamp current_user cursor curtime database databases date_add date_sub day_hour
			day_microsecond day_minute day_second dec decimal declare default delayed delete dense_rank desc describe
			deterministic distinct distinctrow div double drop dual each else elseif empty enclosed escaped except
			exists exit explain external extract false fetch first_value float float4 float8 for force foreign from
			fulltext function generated get grant group group_concat grouping groups having high_priority
			hour_microsecond hour_minute hour_second if ignore in index infile inner inout insensitive insert int
			int1 int2 int3 int4 int8 integer intersect interval into io_after_gtids io_before_gtids is iterate join
			json_table key keys kill lag last_value lateral lead leading leave left library like limit linear lines
			load localtime localtimestamp lock long longblob longtext loop low_priority match max maxvalue mediumblob
			mediumint mediumtext mid middleint min minute_microsecond minute_second mod modifies natural
			no_write_to_binlog not now nth_value ntile null numeric of on optimize optimizer_costs option optionally
			or order out outer outfile over partition percent_rank position precision primary procedure purge qualify
			range rank read read_write reads real recursive references regexp release rename repeat replace require
			resignal restrict return revoke right rlike row row_number rows schema schemas second_microsecond select
			sensitive separator session_user set show signal smallint spatial specific sql sql_big_result
			sql_calc_found_rows sql_small_result sqlexception sqlstate sqlwarning ssl starting std stddev stddev_pop
			stddev_samp stored straight_join subdate substr substring sum sysdate system system_user table
			tablesample terminated then tinyblob tinyint tinytext to trailing trigger trim true undo union unique
			unlock unsigned update usage use using utc_date utc_time utc_timestamp values var_pop var_samp varbinary
			varchar varcharacter variance varying virtual when where while window with write xor year_month zerofill
			""");

	private MySqlKeywords() {
	}

}
