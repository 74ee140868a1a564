/** What people want to have some day. */
package bd.haat.product.wishlist;
