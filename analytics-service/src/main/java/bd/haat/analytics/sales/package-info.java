/** What was sold: order lines and states from order-service's events, and the reports on them. */
package bd.haat.analytics.sales;
