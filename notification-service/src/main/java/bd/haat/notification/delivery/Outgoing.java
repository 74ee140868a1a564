package bd.haat.notification.delivery;

/** Where messages are left for sending: recorded in the current transaction, sent right after its commit. */
public interface Outgoing {
    /** Records the message unless its event has one for that channel. */
    void add(Delivery message);
}
