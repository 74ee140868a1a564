/** Finding products: the steps of a search, from the request to its answer. */
package bd.haat.product.search;
