package bd.haat.backing.servers;

import java.util.List;
import java.util.stream.Stream;

/** How PostgreSQL is set on its command line. */
final class PostgresSettings {
    /** For ten services with pools of ten and their replicas, on a machine that has other work as well. */
    private static final List<String> ALWAYS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=400",
            "shared_buffers=256MB",
            "effective_cache_size=2GB",
            "work_mem=8MB",
            "maintenance_work_mem=128MB",
            "random_page_cost=1.1",
            "max_wal_size=2GB",
            "checkpoint_timeout=15min",
            "jit=off",
            "timezone=UTC",
            "shared_preload_libraries=pg_stat_statements",
            "log_lock_waits=on",
            "deadlock_timeout=1s");

    private static final List<String> DURABLE = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");

    /** The kernel has a write before it is acknowledged, so it outlives the server's process, not the machine's. */
    private static final List<String> FOR_TESTS = List.of(
            "fsync=off", "synchronous_commit=off", "full_page_writes=off", "wal_level=minimal", "max_wal_senders=0");

    private PostgresSettings() {}

    static List<String> of(boolean durable) {
        return Stream.concat(ALWAYS.stream(), (durable ? DURABLE : FOR_TESTS).stream())
                .toList();
    }
}
