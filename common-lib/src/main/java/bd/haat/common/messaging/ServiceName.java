package bd.haat.common.messaging;

import java.time.Duration;

/**
 * The service's name in messaging, and the names that follow from it.
 *
 * @param application {@code spring.application.name}, the events' {@code ce-source}: {@code order-service}
 */
public record ServiceName(String application) {

    /** {@code order}. */
    public String brief() {
        return application.endsWith("-service") ? application.substring(0, application.length() - 8) : application;
    }

    /** The exchange of this service's events: {@code order.events}. */
    public String exchange() {
        return brief() + ".events";
    }

    /** The exchange and the queue in which events of all this service's queues wait before another attempt: {@code order.retry.10s}. */
    public String retry(Duration pause) {
        return brief() + ".retry." + text(pause);
    }

    /** Where events of a queue end that cannot be handled. */
    public static String dead(String queue) {
        return queue + ".dead";
    }

    private static String text(Duration pause) {
        long millis = pause.toMillis();
        if (millis % 1000 != 0) return millis + "ms";
        return millis % 60_000 == 0 && millis > 60_000 ? millis / 60_000 + "m" : millis / 1000 + "s";
    }
}
