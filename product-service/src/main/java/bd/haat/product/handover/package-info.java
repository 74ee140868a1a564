/** Goods that leave the shop for their buyers, and those that come back. */
package bd.haat.product.handover;
