package bd.haat.notification.telling;

/** @param minor paisa */
public record Taka(long minor) {}
