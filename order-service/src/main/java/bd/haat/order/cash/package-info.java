/** What is paid at the door: due with the order, less when less is wanted, collected with the goods. */
package bd.haat.order.cash;
