package bd.haat.notification.template;

/** How a message reaches a person. */
public enum Channel {
    EMAIL,
    SMS,
    IN_APP
}
