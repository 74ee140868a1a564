/** Who received which line of an order, as orders tell: the right to review it. */
package bd.haat.product.receipt;
