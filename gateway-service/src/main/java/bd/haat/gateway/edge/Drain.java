package bd.haat.gateway.edge;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Told to end, the gateway goes on answering for {@code haat.drain} seconds, but lets each connection go with its answer, so that nginx comes to other
 * replicas before this one closes; see common-lib's of the same name.
 */
@Component
class Drain implements SmartLifecycle {
    private final Duration time;
    private volatile boolean running;
    private volatile boolean draining;

    Drain(@Value("${haat.drain:0}") long seconds) {
        time = Duration.ofSeconds(seconds);
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
