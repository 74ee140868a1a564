package bd.haat.planted.one;

import bd.haat.common.messaging.Event;
import bd.haat.common.money.Money;

/** Breaks: events are records of JDK types. */
record LeakyEvent(Money total) implements Event {
    @Override
    public String type() {
        return "planted.leaked.v1";
    }

    @Override
    public String subject() {
        return "1";
    }
}
