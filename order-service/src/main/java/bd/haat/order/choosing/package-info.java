/** A shop chooses who carries its shipment. */
package bd.haat.order.choosing;
