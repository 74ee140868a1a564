/** HTTP clients with deadlines, retries where they are safe, bulkheads and circuit breakers. */
package bd.haat.common.remote;
