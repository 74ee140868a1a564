/** Cash that couriers collected for us: what they owe, what they passed on, and whether that agrees, consignment by consignment. */
package bd.haat.order.remittance;
