/** How popular products are, as analytics-service measures it, for the order of searches. */
package bd.haat.product.popularity;
