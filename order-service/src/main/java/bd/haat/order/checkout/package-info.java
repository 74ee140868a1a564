/** From a basket to an order: prices, delivery, coupon, and the order's recording. */
package bd.haat.order.checkout;
