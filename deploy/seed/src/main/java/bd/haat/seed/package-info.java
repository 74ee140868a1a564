/** Fills a running market with a demo market. */
package bd.haat.seed;
