/** What happens on the market, kept in ClickHouse: sales, behaviour, reports. */
package bd.haat.analytics;
