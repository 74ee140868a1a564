/** The shop's word under a review. */
package bd.haat.product.answer;
