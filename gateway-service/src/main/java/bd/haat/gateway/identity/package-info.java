/** Whose token it is: JWTs of user-service, and API keys that are exchanged for one. */
package bd.haat.gateway.identity;
