/** How popular products and queries are, measured nightly from what people did and told by event. */
package bd.haat.analytics.popularity;
