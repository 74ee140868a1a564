/** Learns from orders: how often and how lately each product was bought, where, and with which others. */
package bd.haat.ai.purchase;
