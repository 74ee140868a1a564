/** The way to ClickHouse, and its numbered migrations. */
package bd.haat.analytics.store;
