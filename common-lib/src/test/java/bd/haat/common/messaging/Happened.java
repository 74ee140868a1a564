package bd.haat.common.messaging;

/** The tests' only event. */
record Happened(String type, String subject, String value) implements Event {}
