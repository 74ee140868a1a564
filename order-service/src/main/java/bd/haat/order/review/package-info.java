/** The orders that somebody is to look at before they go on, and why each purchase was judged as it was. */
package bd.haat.order.review;
