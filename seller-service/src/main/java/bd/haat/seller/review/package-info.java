/** Admins look at shops and decide. */
package bd.haat.seller.review;
