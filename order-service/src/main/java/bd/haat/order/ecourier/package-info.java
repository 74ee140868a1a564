/** eCourier, merchant interface. */
package bd.haat.order.ecourier;
