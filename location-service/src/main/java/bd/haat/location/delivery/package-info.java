/** What delivery costs and how long it takes, from a seller to an upazila. */
package bd.haat.location.delivery;
