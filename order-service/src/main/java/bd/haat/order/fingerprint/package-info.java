/** Keyed hashes, so that phones, places and networks can be counted without being kept. */
package bd.haat.order.fingerprint;
