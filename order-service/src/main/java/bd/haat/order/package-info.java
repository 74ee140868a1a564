/** From the cart to the money: carts, checkout, orders, payments and shipments. */
package bd.haat.order;
