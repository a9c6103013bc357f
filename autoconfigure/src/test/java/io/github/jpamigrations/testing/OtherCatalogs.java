package io.github.jpamigrations.testing;

import java.util.List;

/**
 * The catalogs of databases that have no dump of their own, line by line.
 */
final class OtherCatalogs {

	static final List<String> HSQLDB = List.of(
			"""
					select 'column ' || table_name || ' ' || lpad(cast(ordinal_position as varchar(4)), 4) || ' ' || column_name,
						data_type, character_maximum_length, numeric_precision, numeric_scale, datetime_precision, is_nullable,
						column_default, is_identity
					from information_schema.columns c join information_schema.tables t
						on t.table_name = c.table_name and t.table_schema = c.table_schema
					where t.table_schema = 'PUBLIC' and t.table_type = 'BASE TABLE'""",
			"""
					select 'constraint ' || t.table_name, t.constraint_name, constraint_type, check_clause, delete_rule, update_rule
					from information_schema.table_constraints t
					left join information_schema.check_constraints k on k.constraint_name = t.constraint_name
					left join information_schema.referential_constraints r on r.constraint_name = t.constraint_name
					where t.table_schema = 'PUBLIC'""",
			"""
					select 'key ' || table_name, constraint_name, column_name, ordinal_position
					from information_schema.key_column_usage where table_schema = 'PUBLIC'""", """
					select 'index ' || table_name, index_name, column_name, ordinal_position, non_unique
					from information_schema.system_indexinfo where table_schem = 'PUBLIC'""", """
					select 'sequence ' || sequence_name, start_value, increment
					from information_schema.sequences where sequence_schema = 'PUBLIC'""");

	static final List<String> DERBY = List.of("""
			select 'column ' || t.tablename || '    ' || trim(char(c.columnnumber)) || ' ' || c.columnname,
				c.columndatatype, c.columndefault, c.autoincrementstart, c.autoincrementinc
			from sys.syscolumns c join sys.systables t on t.tableid = c.referenceid where t.tabletype = 'T'""",
			"""
					select 'constraint ' || t.tablename, c.constraintname, c.type, k.checkdefinition, f.deleterule, f.updaterule,
						g.descriptor
					from sys.sysconstraints c join sys.systables t on t.tableid = c.tableid
					left join sys.syschecks k on k.constraintid = c.constraintid
					left join sys.sysforeignkeys f on f.constraintid = c.constraintid
					left join sys.syskeys s on s.constraintid = c.constraintid
					left join sys.sysconglomerates g on g.conglomerateid = s.conglomerateid""",
			"""
					select 'index ' || t.tablename, c.conglomeratename, c.descriptor
					from sys.sysconglomerates c join sys.systables t on t.tableid = c.tableid
					where c.isindex and not c.isconstraint and t.tabletype = 'T'""",
			"""
							select 'sequence ' || sequencename, sequencedatatype, startvalue, increment from sys.syssequences
					where sequencename not like 'U________X____X%'""");

	private OtherCatalogs() {
	}

	static String withoutMadeUpNames(String line) {
		return line.replaceAll("SYS_(CT|PK|IDX)_[0-9A-Z_]+", "SYS").replaceAll("SQL[0-9]{6,}-[0-9a-f-]+", "SQL");
	}

}
