/** Coupons and campaigns. */
package bd.haat.marketing;
