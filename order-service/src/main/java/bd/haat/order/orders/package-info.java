/** An order as it is written down: its lines, amounts, state and timeline. */
package bd.haat.order.orders;
