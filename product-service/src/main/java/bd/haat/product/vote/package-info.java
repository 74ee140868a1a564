/** What readers say of reviews: whether they helped, and what should not stand there. */
package bd.haat.product.vote;
