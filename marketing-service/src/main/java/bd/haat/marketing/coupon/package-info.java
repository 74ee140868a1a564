/** Coupons as admins keep them, and the counters of their uses. */
package bd.haat.marketing.coupon;
