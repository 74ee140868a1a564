/** Who carries a shipment: prices, the shop's choice, and asking the courier exactly once. */
package bd.haat.order.booking;
