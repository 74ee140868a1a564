/** What people searched for: queries from product-service, what came of them from clients, and the reports on both. */
package bd.haat.analytics.search;
