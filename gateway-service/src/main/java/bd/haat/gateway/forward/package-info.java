/** Sends requests on to the services: which headers go along, within what time, and what happens when nobody answers. */
package bd.haat.gateway.forward;
