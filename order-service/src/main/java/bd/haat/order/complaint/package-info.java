/** Complaints about orders as they stand: a thread between shopper, shop and admins, read by its parties. */
package bd.haat.order.complaint;
