/** What may happen to an order, and what follows. */
package bd.haat.order.saga;
