package bd.haat.load.measure;

import java.time.Duration;

/**
 * How long one kind of request is sent.
 *
 * @param connections that send at the same time
 * @param warmUp sent before anything is counted
 * @param measured counted time, at most
 * @param most counted requests, at most; the warm-up sends no more than that either
 */
public record Plan(int connections, Duration warmUp, Duration measured, int most) {
    /** The same with another bound of requests. */
    public Plan atMost(int requests) {
        return new Plan(connections, warmUp, measured, requests);
    }

    /** The same with so many times the time. */
    public Plan longer(int times) {
        return new Plan(connections, warmUp.multipliedBy(times), measured.multipliedBy(times), most);
    }
}
