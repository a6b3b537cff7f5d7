package dev.migrate.dialect.ddl;

import java.util.Locale;

/**
 * The words that a database refuses as the name of a table or column unless they are
 * quoted. The sets are exact where the database folds names to upper case: there, quoting
 * a word that needs no quotes would give it another name than the one that everybody else
 * uses.
 */
enum ReservedWords {

	/** PostgreSQL: pg_get_keywords(). */
	POSTGRESQL("""
			all analyse analyze and any array as asc asymmetric authorization binary both case cast check \
			collate collation column concurrently constraint create cross current_catalog current_date \
			current_role current_schema current_time current_timestamp current_user default deferrable desc \
			distinct do else end except false fetch for foreign freeze from full grant group having ilike in \
			initially inner intersect into is isnull join lateral leading left like limit localtime \
			localtimestamp natural not notnull null offset on only or order outer overlaps placing primary \
			references returning right select session_user similar some symmetric system_user table tablesample \
			then to trailing true union unique user using variadic verbose when where window with"""),

	/** MySQL and MariaDB. */
	MYSQL("""
			accessible add all alter analyze and as asc asensitive before between bigint binary blob both by \
			call cascade case cast change char character check collate column condition constraint continue \
			convert create cross cube cume_dist current_date current_role current_time current_timestamp \
			current_user cursor databases day_hour day_microsecond day_minute day_second dec decimal declare \
			default delayed delete delete_domain_id dense_rank desc describe deterministic distinct distinctrow \
			div do_domain_ids double drop dual each else elseif empty enclosed escaped except exists exit \
			explain extract false fetch first_value float float4 float8 for force foreign from fulltext function \
			generated get grant group grouping groups having high_priority hour_microsecond hour_minute \
			hour_second if ignore ignore_domain_ids in index infile inner inout insensitive insert int int1 int2 \
			int3 int4 int8 integer intersect interval into io_after_gtids io_before_gtids is iterate join \
			json_arrayagg json_objectagg json_table key keys kill lag last_value lateral lead leading leave left \
			library like limit linear lines load localtime localtimestamp lock long longblob longtext loop \
			low_priority manual master_bind master_demote_to_replica master_demote_to_slave \
			master_ssl_verify_server_cert match maxvalue mediumblob mediumint mediumtext middleint \
			minute_microsecond minute_second mod modifies natural no_write_to_binlog not nth_value ntile null \
			numeric of offset on optimize optimizer_costs optionally or order out outer outfile over \
			page_checksum parallel parse_vcol_expr partition percent_rank portion position precision primary \
			procedure purge qualify range rank read read_write reads real recursive ref_system_id references \
			regexp release rename repeat replace require resignal restrict return returning revoke right rlike \
			row_number rows schema schemas second_microsecond select sensitive separator set show signal \
			smallint spatial specific sql sql_big_result sql_buffer_result sql_cache sql_calc_found_rows \
			sql_no_cache sql_small_result sqlexception sqlstate sqlwarning ssl starting stats_auto_recalc \
			stats_persistent stats_sample_pages stored straight_join substring system table tablesample \
			terminated then tinyblob tinyint tinytext to trailing trigger trim true undo union unique unlock \
			unsigned update usage use using utc_date utc_time utc_timestamp value values varbinary varchar \
			varcharacter varying virtual when where while window with write xor year_month zerofill"""),

	/** H2. */
	H2("""
			all and any array as asymmetric authorization between case cast check constraint cross \
			current_catalog current_date current_path current_role current_schema current_time current_timestamp \
			current_user day default distinct else end except exists false fetch for foreign from full group \
			having hour if in inner intersect interval is join key left like limit localtime localtimestamp \
			minus minute month natural not null offset on or order primary qualify right row rownum second \
			select session_user set some symmetric system_user table to top true uescape union unique unknown \
			user using value values when where window with year"""),

	/** HSQLDB, with the functions that win over a column of their name. */
	HSQLDB("""
			all and any array as at between both by call case cast check coalesce collation constraint convert \
			corresponding create cross cube curdate current current_catalog current_date current_path \
			current_role current_schema current_time current_timestamp current_user curtime default distinct do \
			drop else every except exists false fetch for foreign from full grant group grouping having in inner \
			intersect into is join json_array json_arrayagg json_object json_objectagg leading left like \
			localtime localtimestamp natural normalize not now nullif on or order outer primary references right \
			rollup row select session_user set some sysdate system_user table then to today trailing trigger \
			true union unique user using values when where with"""),

	/** SQLite. */
	SQLITE("""
			add all alter and as autoincrement between case cast check collate commit constraint create \
			current_date current_time current_timestamp default deferrable delete distinct drop else escape \
			except exists foreign from group having if in index insert intersect into is isnull join limit not \
			nothing notnull null on or order primary raise references returning select set table then to \
			transaction union unique update using values when where"""),

	/** Oracle: V$RESERVED_WORDS. */
	ORACLE("""
			access add all alter and any as asc audit between by char check cluster column column_value comment \
			compress connect create current date decimal default delete desc distinct drop else exclusive exists \
			file float for from grant group having identified immediate in increment index initial insert \
			integer intersect into is level like lock long maxextents minus mlslabel mode modify nested_table_id \
			noaudit nocompress not nowait null number of offline on online option or order pctfree prior public \
			raw rename resource revoke row rowid rownum rows select session set share size smallint start \
			successful synonym sysdate table then to trigger uid union unique update user validate values \
			varchar varchar2 view whenever where with"""),

	/** SQL Server. */
	SQL_SERVER("""
			add all alter and any as asc authorization backup begin between break browse bulk by cascade case \
			check checkpoint close clustered coalesce collate column commit compute constraint contains \
			containstable continue convert create cross current current_date current_time current_timestamp \
			current_user cursor database dbcc deallocate declare default delete deny desc disk distinct \
			distributed double drop dump else end errlvl escape except exec execute exists exit external fetch \
			file fillfactor for foreign freetext freetexttable from full function goto grant group having \
			holdlock identity identity_insert identitycol if in index inner insert intersect into is join key \
			kill left like lineno load merge national nocheck nonclustered not null nullif of off offsets on \
			open opendatasource openquery openrowset openxml option or order outer over percent pivot plan \
			precision primary print proc procedure public raiserror read readtext reconfigure references \
			replication restore restrict return revert revoke right rollback rowcount rowguidcol rule save \
			schema securityaudit select semantickeyphrasetable semanticsimilaritydetailstable \
			semanticsimilaritytable session_user set setuser shutdown some statistics system_user table \
			tablesample textsize then to top tran transaction trigger truncate try_convert tsequal union unique \
			unpivot update updatetext use user values varying view waitfor when where while with within \
			writetext"""),

	/** What no database takes as a name. */
	STANDARD("""
			all and any as between by case cast check column constraint create cross current_date current_time \
			current_timestamp current_user default delete distinct drop else end except exists fetch for foreign \
			from full grant group having in inner insert intersect into is join left like not null on or order \
			outer primary references right select set some table then to union unique update user using values \
			when where with""");

	private final String words;

	ReservedWords(String words) {
		this.words = " " + words + " ";
	}

	boolean contains(String name) {
		return name.indexOf(' ') < 0 && this.words.contains(" " + name.toLowerCase(Locale.ROOT) + " ");
	}

}
