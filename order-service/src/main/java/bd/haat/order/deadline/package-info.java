/** The law's clock: which deadlines of orders, shipments, payments and refunds are near or passed, and who is told. */
package bd.haat.order.deadline;
