/** Takes events from committed transactions to the broker: at least once, in order per subject, whichever replica committed them. */
package bd.haat.common.messaging.outbox;
