/** Runs {@code @Subscribe} methods: queues, inbox, batches, retries and the way to the dead letters. */
package bd.haat.common.messaging.subscription;
