package bd.haat.common.messaging;

import java.util.Collection;

/** Announces events. Tests without Spring use a list: {@code Events events = published::add}. */
@FunctionalInterface
public interface Events {

    /**
     * Records the event in the outbox of the current transaction. It reaches the exchange {@code <service>.events} after
     * the commit, at least once, in order of publication per {@linkplain Event#subject() subject}; a rollback takes it
     * back. Never waits for the broker.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     * @throws IllegalArgumentException if type or subject is not of the form that {@link Event} asks for
     */
    void publish(Event event);

    /** Records several in this order, each as {@link #publish} does, but in one statement: a batch holds its locks no longer than it must. */
    default void publishAll(Collection<? extends Event> several) {
        several.forEach(this::publish);
    }
}
