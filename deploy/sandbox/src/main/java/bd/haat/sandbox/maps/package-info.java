/** Google's Geocoding API over a small table of places in Bangladesh. */
package bd.haat.sandbox.maps;
