/** Our books against the gateways', every night, payment by payment. */
package bd.haat.order.reconciliation;
