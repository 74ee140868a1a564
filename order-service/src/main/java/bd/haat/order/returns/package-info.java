/** Goods that come back as they stand: pieces of one shipment, and what is worth giving back for them, read by its parties. */
package bd.haat.order.returns;
