/** ClickHouse's engine in this JVM, behind as much of ClickHouse's HTTP interface as its JDBC driver speaks. */
package bd.haat.backing.clickhouse;
