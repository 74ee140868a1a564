package bd.haat.gateway.edge;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Told to end, the gateway goes on answering for {@code haat.drain} seconds, but lets each connection go with its answer, so that nginx comes to other
 * replicas before this one closes. The services have a filter that does so in common-lib, whose servlets must not come near this one.
 */
@Component
class Drain implements SmartLifecycle {
    private final Duration time;
    private volatile boolean running;
    private volatile boolean draining;

    Drain(Environment environment) {
        time = Duration.ofSeconds(environment.getProperty("haat.drain", Long.class, 0L));
    }

    void mark(HttpHeaders answer) {
        if (draining) answer.set(HttpHeaders.CONNECTION, "close");
    }

    @Override
    public void start() {
        draining = false;
        running = true;
    }

    /** Stopped first of all: the server stops accepting in a later phase. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    @Override
    public void stop(Runnable stopped) {
        draining = true;
        Thread.ofVirtual().name("drain").start(() -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            running = false;
            stopped.run();
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
