/** eCourier, merchant interface. */
package bd.haat.sandbox.ecourier;
