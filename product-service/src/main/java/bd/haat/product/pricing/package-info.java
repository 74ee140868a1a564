/** Prices for a time: planned by sellers, begun and ended by the clock. */
package bd.haat.product.pricing;
