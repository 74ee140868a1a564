/** Events between services: a transactional outbox, awaited publishing, subscriptions with an inbox, retries and dead letters. */
package bd.haat.common.messaging;
