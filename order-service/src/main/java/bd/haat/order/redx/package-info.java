/** RedX, open interface 1.0.0-beta. */
package bd.haat.order.redx;
