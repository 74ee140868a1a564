/** What a coupon is worth for a basket, and why it may not be. */
package bd.haat.marketing.worth;
