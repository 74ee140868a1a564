/** What a shop sees of its shipments, and the steps it takes with them. */
package bd.haat.order.selling;
