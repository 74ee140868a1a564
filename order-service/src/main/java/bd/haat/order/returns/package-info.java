/** Goods that come back: asked for by piece, answered by the shop, refunded when they have arrived. */
package bd.haat.order.returns;
