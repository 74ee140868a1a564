/** Steadfast Courier, interface v1. */
package bd.haat.order.steadfast;
