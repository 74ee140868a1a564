/** Brings the demo market into a running one, completing what is there. */
package bd.haat.seed.load;
