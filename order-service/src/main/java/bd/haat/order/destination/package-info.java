/** Where sellers want their money to go. */
package bd.haat.order.destination;
