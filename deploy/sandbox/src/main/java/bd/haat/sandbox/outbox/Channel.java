package bd.haat.sandbox.outbox;

/** A way to reach people; lower case in paths. */
public enum Channel {
    EMAIL,
    SMS,
    PUSH,
    SOCIAL
}
