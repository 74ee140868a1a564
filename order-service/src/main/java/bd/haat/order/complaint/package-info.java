/** Complaints about orders: a thread between shopper, shop and admins, and a decision with its reason. */
package bd.haat.order.complaint;
