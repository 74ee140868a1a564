/** What bringing parcels from sellers to an upazila costs and how long it takes. */
package bd.haat.location.delivery;
