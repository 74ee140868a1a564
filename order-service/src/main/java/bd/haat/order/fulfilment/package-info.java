/** Shipments: what each seller has to send, and the proof that it came. */
package bd.haat.order.fulfilment;
