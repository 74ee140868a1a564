package bd.haat.common.drain;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;

/**
 * Told to end, the service goes on answering for a while, because not all callers know yet that it goes, but lets each connection go with its answer. A
 * connection that callers keep would otherwise be closed under a request that is on its way, and what changes something cannot be sent twice.
 */
final class Drain implements Filter, SmartLifecycle {
    private final Duration time;
    private volatile boolean running;
    private volatile boolean draining;

    Drain(Duration time) {
        this.time = time;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (draining) ((HttpServletResponse) response).setHeader(HttpHeaders.CONNECTION, "close");
        chain.doFilter(request, response);
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
