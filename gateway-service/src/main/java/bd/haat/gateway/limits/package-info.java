/** How often and how much a client may ask. */
package bd.haat.gateway.limits;
