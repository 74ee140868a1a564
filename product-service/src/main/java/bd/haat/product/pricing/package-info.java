/** Prices that change: planned by sellers for a time, begun and ended by the clock, and what was asked before. */
package bd.haat.product.pricing;
