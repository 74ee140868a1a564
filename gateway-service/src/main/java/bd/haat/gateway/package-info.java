/** The one door: every request of a client comes in here, is checked once for all services, and goes to the one that owns the resource. */
package bd.haat.gateway;
