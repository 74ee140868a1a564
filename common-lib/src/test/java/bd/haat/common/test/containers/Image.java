package bd.haat.common.test.containers;

import bd.haat.backing.Backing;
import java.util.List;
import java.util.Map;

/**
 * What a backing service is as a container: the stack's image, unless the environment names another ({@code HAAT_IMAGE_POSTGRES} …).
 *
 * @param port the one that clients speak to, inside the container
 * @param otherPorts further ones
 * @param ready what the log says when it is ready
 * @param times how often it says so
 */
record Image(
        String name,
        int port,
        List<Integer> otherPorts,
        Map<String, String> environment,
        List<String> command,
        String ready,
        int times) {
    static final String USER = "haat";
    static final String PASSWORD = "haat-secret";

    static Image of(Backing kind) {
        var standard = switch (kind) {
            case POSTGRES ->
                new Image(
                        "postgres:18.1",
                        5432,
                        List.of(),
                        Map.of("POSTGRES_PASSWORD", PASSWORD),
                        List.of("postgres", "-c", "max_connections=400", "-c", "fsync=off"),
                        ".*database system is ready to accept connections.*",
                        2);
            case REDIS ->
                new Image("redis:7.4", 6379, List.of(), Map.of(), List.of(), ".*Ready to accept connections.*", 1);
            case RABBITMQ ->
                new Image(
                        "rabbitmq:4.1-management",
                        5672,
                        List.of(15672),
                        Map.of("RABBITMQ_DEFAULT_USER", USER, "RABBITMQ_DEFAULT_PASS", PASSWORD),
                        List.of(),
                        ".*Server startup complete.*",
                        1);
            case ELASTICSEARCH ->
                new Image(
                        "elasticsearch:9.2.1",
                        9200,
                        List.of(),
                        Map.of(
                                "discovery.type",
                                "single-node",
                                "xpack.security.enabled",
                                "false",
                                "ES_JAVA_OPTS",
                                "-Xmx512m"),
                        List.of(),
                        ".*\"message\":\"started.*",
                        1);
            case CLICKHOUSE ->
                new Image(
                        "clickhouse/clickhouse-server:25.8",
                        8123,
                        List.of(),
                        Map.of("CLICKHOUSE_SKIP_USER_SETUP", "1"),
                        List.of(),
                        ".*Saved preprocessed configuration.*",
                        1);
            case S3 ->
                new Image(
                        "minio/minio:RELEASE.2025-09-07T16-13-09Z",
                        9000,
                        List.of(),
                        Map.of("MINIO_ROOT_USER", USER, "MINIO_ROOT_PASSWORD", PASSWORD),
                        List.of("server", "/data"),
                        ".*API:.*",
                        1);
            case SMTP ->
                new Image(
                        "greenmail/standalone:2.1.6",
                        3025,
                        List.of(8080),
                        Map.of(),
                        List.of(),
                        ".*Starting GreenMail API server.*",
                        1);
        };
        var other = System.getenv("HAAT_IMAGE_" + kind.name());
        return other == null ? standard : standard.named(other);
    }

    private Image named(String other) {
        return new Image(other, port, otherPorts, environment, command, ready, times);
    }
}
