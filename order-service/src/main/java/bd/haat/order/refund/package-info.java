/** Money on its way back. */
package bd.haat.order.refund;
