package bd.haat.common.messaging.outbox;

import bd.haat.common.messaging.EventMetadata;

/** An event on its way. Its id is its place in the order of publication. */
record OutboxRecord(long id, EventMetadata metadata, String body, String traceparent) {}
