/** What the catalogue and marketing answer to a placed order. */
package bd.haat.order.answers;
