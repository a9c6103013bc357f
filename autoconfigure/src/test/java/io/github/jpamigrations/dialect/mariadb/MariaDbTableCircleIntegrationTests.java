package io.github.jpamigrations.dialect.mariadb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.mysql.TableCircleContract;
import io.github.jpamigrations.testing.CurrentMariaDb;
import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.params.provider.Arguments;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * {@link TableCircleContract} on MariaDB.
 */
@CurrentMariaDb
class MariaDbTableCircleIntegrationTests extends TableCircleContract {

	@Override
	protected TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Override
	protected SchemaDialect dialect(Connection connection) throws SQLException {
		return MariaDbDialect.of(connection);
	}

	static Stream<Arguments> scripts() {
		return Stream.of(
				arguments("types",
						"""
												create table t (
												  id bigint not null auto_increment primary key,
												  i1 tinyint, i2 smallint unsigned, i3 mediumint, i4 int unsigned, i5 int(6) zerofill, i6 tinyint(1), i7 bool not null,
												  d1 decimal(38,2), d2 decimal(5), d3 float, d4 float(53), d5 double, d6 double(8,3), d7 real unsigned,
												  b1 bit, b2 bit(17), s1 char, s2 char(36), s3 varchar(255), s4 tinytext, s5 text, s6 mediumtext not null, s7 longtext,
												  x1 binary(16), x2 varbinary(255), x3 tinyblob, x4 blob, x5 mediumblob, x6 longblob,
												  t1 date, t2 time(6), t3 datetime, t4 datetime(6) not null, t5 timestamp(3) null, t6 year, t7 timestamp not null,
												  e1 enum('A','B''x','C,d') not null, e2 set('x','y'), j json, g1 geometry, g2 point not null,
												  n1 national varchar(20), u uuid, v4 inet4, v6 inet6 not null, ve vector(3)
												)
								"""),
				arguments("defaults",
						"""
												create table t (
												  id int primary key,
												  a varchar(255) default 'it''s \\\\ "back"\\n	tab %', b int default 5, c decimal(38,2) default 1.50, d double default 1.5e3,
												  e int not null default -1, f boolean default true, g bit(1) default b'1', h bit(9) default 300, i char(1) default '',
												  j varchar(10) default 'NULL', k varchar(36) default (uuid()), l int default (1 + 1), m varchar(20) default (concat('a\\'', `b`, 'é日本')),
												  n datetime(6) default current_timestamp(6) on update current_timestamp(6), o timestamp default current_timestamp,
												  p datetime default '2024-01-01 00:00:00', q date default '2024-02-03', r time(6) default '10:11:12.5', s year default 2024,
												  t enum('A','B') default 'B', u set('x','y') default 'x,y', v varbinary(16) default 'ab', w varbinary(4) default '', x binary(2) default 'a',
												  y timestamp(3) not null default current_timestamp(3) on update current_timestamp(3), z varchar(30) default 'current_timestamp',
												  aa int default null, ab datetime(6) not null default '1970-01-02 03:04:05.123456', ac text default ('long text'), ad json default (json_object('a', 1)),
												  ae date default (curdate()), af varchar(10) not null default 'x', ag varchar(20) default 'ünïcödé 日本'
												)
								"""),
				arguments("expressions",
						"""
												create table t (
												  id int primary key, a varchar(100), b int, naïve int,
												  c int generated always as (b + 1) virtual, d varchar(300) as (concat(a, 'x', 'q\\'\\\\"é日本	\\n')) stored,
												  e int as (`naïve` * 2) virtual comment 'computed',
												  constraint ck_1 check (b > 0 and a in ('A','C')), constraint ck_2 check (a <> 'q''q\\\\b"d é日本\\n'),
												  constraint ck_3 check (a not like '%\\\\%%'), check (b < 100), check (`naïve` between 0 and 2), cc varchar(10) character set latin1 collate latin1_bin not null default 'z' comment 'with check' check (cc > 'a'), dd int check (dd > 1)
												)
								"""),
				arguments("comments and collations",
						"""
												create table t (
												  id int primary key comment 'it''s \\\\ a
												comment', a varchar(10) character set latin1 collate latin1_bin comment 'é', b text character set utf8mb4 collate utf8mb4_bin,
												  c enum('a','b') character set ascii, d char(3) collate utf8mb4_unicode_ci, e varchar(20)
												) comment='table ''c'' \\\\ "x"' default charset=utf8mb4 collate=utf8mb4_general_ci;
												create table u (id int primary key, a varchar(10), b varchar(10) character set utf8mb4) default charset=latin1
								"""),
				arguments("keys and indexes",
						"""
												create table t (
												  id int not null, b int not null, a varchar(100), c text, d int, e point not null, f varchar(20) not null,
												  primary key (b, id), unique key zz (a), unique key aa (d, b), unique key yy (f), key z1 (a), key a1 (b desc, d), key m1 (c(10)),
												  unique key up (a(5)), unique key ud (d desc), key k_comment (d) comment 'it''s', fulltext key ft (c), spatial key sp (e),
												  key k_hidden (d, a) ignored
												)
								"""),
				arguments("foreign keys",
						"""
												create table p (id bigint not null primary key, k1 int, k2 varchar(20), unique key uk_k (k1, k2));
												create table c (
												  id bigint not null primary key, parent bigint, k1 int, k2 varchar(20), own bigint, x int, key ix_cols (parent, x),
												  constraint fk_p foreign key (parent) references p (id) on delete cascade on update cascade,
												  constraint fk_k foreign key (k1, k2) references p (k1, k2) on delete set null,
												  constraint fk_o foreign key (own) references c (id)
												);
												create table d (id bigint primary key, parent bigint, foreign key (parent) references p (id), foreign key (id) references c (id))
								"""),
				arguments("options",
						"""
												create table a (id int primary key) row_format=compressed key_block_size=4 stats_persistent=1;
												create table b (id int primary key, v int invisible, key kv (v)) row_format=dynamic max_rows=1000 checksum=1;
												create table c (id int primary key, fulltext key ft (t), t text) engine=MyISAM;
												create table d (id int) engine=MEMORY;
												create table e (id int primary key) page_compressed=1 page_compression_level=5
								"""),
				arguments("names",
						"""
												create table `select` (`order` int primary key, `a b` int, `it's` int, `tick``tick` int, Mixed int, `ünï` int, `5x` int, count int, `key` int,
												  key `group` (`a b`), unique key `u k` (`tick``tick`), constraint `check` check (`order` > 0 and `tick``tick` > 1 and `it's` <> 3));
												create table `Camel Case` (id int primary key, r int, constraint `fk 1` foreign key (r) references `select` (`order`))
								"""),
				arguments("partitions",
						"""
												create table a (id int not null, d date not null, primary key (id, d)) partition by range (year(d)) subpartition by hash (id) subpartitions 2
												  (partition p0 values less than (2000) comment 'it''s', partition p1 values less than maxvalue);
												create table b (id int not null primary key) partition by hash (id) partitions 4;
												create table c (id int not null primary key) partition by key (id) partitions 3;
												create table d (a int, b int) partition by range columns (a, b) (partition p0 values less than (1, 10), partition p1 values less than (5, maxvalue));
												create table e (a varchar(10)) partition by list columns (a) (partition p0 values in ('x', 'y'), partition p1 values in ('it''s', null));
												create table f (a int) partition by linear hash (a) partitions 2
								"""),
				arguments("system versioning",
						"""
												create table a (id int primary key, v varchar(10) unique, u int without system versioning) with system versioning;
												create table b (id int primary key, rs timestamp(6) generated always as row start invisible, re timestamp(6) generated always as row end invisible, v int unique,
												  period for system_time (rs, re)) with system versioning;
												create table c (id int primary key, v text compressed)
								"""),
				arguments("sequences",
						"""
												create sequence s1 start with 1 increment by 50 nocache;
												create sequence s2 start with 7 increment by -3 minvalue -100 maxvalue 50 cache 5 cycle;
												create sequence s3
								"""));
	}

}
