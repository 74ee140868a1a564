/** Shops: who sells, where, and whether an admin has verified them. */
package bd.haat.seller;
