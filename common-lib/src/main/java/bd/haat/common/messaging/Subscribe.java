package bd.haat.common.messaging;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a bean's method the handler of events. Its first parameter is the consumer's own record of the body (unknown
 * members are ignored) or, with {@link #batch()}, {@code List<Received<T>>}; an {@link EventMetadata} may follow in the
 * first form.
 *
 * <p>The method runs in one transaction with the event's inbox row, so an event that arrives twice has one effect. It
 * throws to have the event delivered again after a pause; when the pauses are used up, the event lies in
 * {@code <queue>.dead}. Remote calls therefore belong outside such a method unless {@link #inbox()} is off.
 *
 * <p>Several methods may share a queue if they name the same exchange and settings and different types. An event of a type that
 * no method takes any more is dropped and counted. Order within a subject holds as long as one replica consumes with
 * {@link #concurrency()} 1 and nothing fails; handlers must bear events that arrive late.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Subscribe {

    /** The producer's topic exchange, {@code <producer>.events}. */
    String exchange();

    /** The queue, {@code <consumer>.<key>} or {@code <consumer>.<topic>}. */
    String queue();

    /** The event types this method takes, exactly as the producer names them; no wildcards. */
    String[] types();

    /** Events (or batches) handled at once by this replica, 1–32. */
    int concurrency() default 1;

    /** Unacknowledged events this replica holds per consumer; 0 means 20, or twice the batch if that is more. */
    int prefetch() default 0;

    /** The most events handed over together, 1–1000. Above 1 the parameter is {@code List<Received<T>>}. */
    int batch() default 1;

    /**
     * How long a batch waits for company after its first event, in milliseconds; 0 means {@code haat.messaging.inbox.gather}. Long where
     * nobody waits for the effect and each batch has a cost of its own (a bulk write, a commit).
     */
    int gatherMillis() default 0;

    /**
     * Whether an inbox row and a transaction surround the call. Without, an event may take effect more than once and the
     * handler sees to that itself.
     */
    boolean inbox() default true;

    /**
     * Of a service whose rows are spread over several databases ({@link bd.haat.common.persistence.Shards}): whether the event takes effect
     * in each, once; otherwise in that of its subject's id. The call is bound to the database.
     */
    boolean everywhere() default false;
}
