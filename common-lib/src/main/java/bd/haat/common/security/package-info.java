/** Who calls: people by ES256 tokens of user-service, services by keys. Each service checks again what the gateway checked. */
package bd.haat.common.security;
