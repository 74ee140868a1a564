/** Filters of a search and how its matches spread over them. */
package bd.haat.product.facet;
