/** The tree of categories: read by everybody, edited by admins. */
package bd.haat.product.category;
