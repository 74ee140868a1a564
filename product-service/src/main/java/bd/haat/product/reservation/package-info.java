/** Promises pieces to orders: all lines or none, taken back when an order ends, taken out when it is handed over. */
package bd.haat.product.reservation;
