/** Defaults that all services share, below whatever a service sets itself. */
package bd.haat.common.config;
