package bd.haat.notification.delivery;

/** Where a message stands. */
enum DeliveryState {
    PENDING,
    SENT,
    /** Refused, or tried as often as it may be. */
    FAILED,
    /** Of no use any more before it could be sent. */
    EXPIRED
}
