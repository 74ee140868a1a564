/** Admins and the reviews that were held back or reported. */
package bd.haat.product.judgement;
