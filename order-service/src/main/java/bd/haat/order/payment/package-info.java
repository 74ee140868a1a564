/** Payments as they are written down, and the port to those who take the money. */
package bd.haat.order.payment;
