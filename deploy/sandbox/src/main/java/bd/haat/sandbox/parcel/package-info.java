/** What the couriers share: parcels, the places they go to, and notices to the merchant. */
package bd.haat.sandbox.parcel;
