/** Pathao Courier, merchant interface {@code aladdin} v1. */
package bd.haat.order.pathao;
