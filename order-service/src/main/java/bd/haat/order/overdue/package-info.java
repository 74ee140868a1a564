/** What nobody did in time: shipments that end by themselves, and what becomes of their money. */
package bd.haat.order.overdue;
