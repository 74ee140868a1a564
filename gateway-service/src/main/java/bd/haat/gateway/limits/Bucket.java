package bd.haat.gateway.limits;

/**
 * A token bucket.
 *
 * @param key its place in Redis
 * @param interval microseconds between two tokens
 * @param burst what it holds when full
 */
record Bucket(String key, long interval, long burst) {
    static Bucket perSecond(String key, long rate, long burst) {
        return new Bucket(key, 1_000_000 / rate, burst);
    }

    static Bucket perMinute(String key, long rate, long burst) {
        return new Bucket(key, 60_000_000 / rate, burst);
    }
}
