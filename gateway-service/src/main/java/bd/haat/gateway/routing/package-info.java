/** Which service answers which path, and which of its replicas takes the request. */
package bd.haat.gateway.routing;
