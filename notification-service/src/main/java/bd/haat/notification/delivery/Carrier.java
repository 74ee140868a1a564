package bd.haat.notification.delivery;

import bd.haat.notification.template.Channel;

/** Sends the messages of one channel. */
public interface Carrier {
    Channel channel();

    /** Never throws for what the other side does. */
    Attempt send(Delivery message);
}
