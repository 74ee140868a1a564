/** How long deliveries take. */
package bd.haat.analytics.delivery;
