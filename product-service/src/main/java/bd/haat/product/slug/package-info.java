/** The addresses of products in both scripts, which never break. */
package bd.haat.product.slug;
