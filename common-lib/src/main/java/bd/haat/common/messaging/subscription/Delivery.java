package bd.haat.common.messaging.subscription;

import org.springframework.amqp.core.Message;

/** A message as it came from the queue, with its place on the channel. */
record Delivery(Message message, long tag) {}
