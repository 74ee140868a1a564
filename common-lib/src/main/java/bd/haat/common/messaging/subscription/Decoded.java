package bd.haat.common.messaging.subscription;

import bd.haat.common.messaging.EventMetadata;

/** A delivery whose envelope and body could be read. */
record Decoded(Delivery delivery, EventMetadata metadata, Object event, Handler handler) {}
