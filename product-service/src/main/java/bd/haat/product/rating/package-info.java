/** Ratings of products as Bayesian averages of their published reviews, kept where pages, lists and searches read them. */
package bd.haat.product.rating;
