package bd.haat.local.run;

import java.time.Duration;

/**
 * How patient a fleet is.
 *
 * @param readyWithin longest time from the start of a JVM until it is ready; then it counts as crashed
 * @param firstPause before the first restart; doubled for each further one
 * @param longestPause between restarts
 * @param healthyAfter time of readiness after which earlier crashes are forgotten
 * @param glance between two looks at whether it is ready
 * @param stopGrace time to end in order before it is killed
 * @param firstStarts how many starts may fail before a replica that was never ready is given up
 */
public record Timings(
        Duration readyWithin,
        Duration firstPause,
        Duration longestPause,
        Duration healthyAfter,
        Duration glance,
        Duration stopGrace,
        int firstStarts) {
    /** For the real services. */
    public static Timings usual() {
        return new Timings(
                Duration.ofMinutes(4),
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofMinutes(1),
                Duration.ofMillis(250),
                Duration.ofSeconds(20),
                3);
    }

    /** The pause before the next start, after that many crashes in a row (from 1). */
    Duration pause(int crashes) {
        var doublings = Math.min(crashes - 1, 20);
        var pause = firstPause.multipliedBy(1L << doublings);
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}
