/** Delivery tariffs: zones, what each costs from when on, and admins' changes to them. */
package bd.haat.location.rate;
