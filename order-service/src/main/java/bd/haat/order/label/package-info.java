/** The label on a parcel. */
package bd.haat.order.label;
