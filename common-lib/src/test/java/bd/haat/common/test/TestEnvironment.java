package bd.haat.common.test;

import bd.haat.backing.Backing;
import bd.haat.backing.PostgresDatabases;
import bd.haat.backing.RabbitVirtualHosts;
import bd.haat.backing.Running;
import bd.haat.backing.TestServers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The settings that lead one module's tests to its own corner of each shared server. Each corner is emptied once per JVM. */
public final class TestEnvironment {
    /** The module's folder name: {@code order-service}. */
    private static final String MODULE =
            Path.of("").toAbsolutePath().getFileName().toString();

    private static final String NAME = MODULE.replace("-service", "").replace('-', '_') + "_test";

    /** Redis has sixteen numbered databases; each module has its own, 0 is left for tests outside the list. */
    private static final List<String> MODULES = List.of(
            "common-lib",
            "user-service",
            "seller-service",
            "product-service",
            "location-service",
            "order-service",
            "notification-service",
            "ai-service",
            "marketing-service",
            "analytics-service",
            "gateway-service");

    private static final Map<Corner, Map<String, Object>> KNOWN = new ConcurrentHashMap<>();

    private TestEnvironment() {}

    private record Corner(Backing kind, int databases) {
        String name() {
            return databases == 1 ? NAME : NAME + "_of_" + databases;
        }
    }

    public static Map<String, Object> of(Set<Backing> backing) {
        return of(backing, 1);
    }

    /** @param databases over how many the rows are spread */
    public static Map<String, Object> of(Set<Backing> backing, int databases) {
        var settings = new HashMap<String, Object>();
        settings.put("haat.cursor-secret", "a-secret-that-only-tests-know-of-0001");
        settings.put("haat.internal.key", TestTokens.serviceKeyOf(MODULE.replace("-service", "")));
        TestTokens.acceptedServices()
                .forEach((service, hash) -> settings.put("haat.internal.accepted." + service, hash));
        settings.put("haat.jwks-uri", TestIssuer.jwksUri());
        backing.forEach(
                kind -> settings.putAll(KNOWN.computeIfAbsent(new Corner(kind, databases), TestEnvironment::corner)));
        return settings;
    }

    private static Map<String, Object> corner(Corner corner) {
        var name = corner.name();
        var server = TestServers.get(corner.kind());
        return switch (corner.kind()) {
            case POSTGRES -> {
                var settings = new HashMap<>(database(server, name, "spring.datasource"));
                for (int further = 1; further < corner.databases(); further++)
                    settings.putAll(database(server, name + "_" + further, "haat.shards[" + (further - 1) + "]"));
                yield settings;
            }
            case RABBITMQ -> {
                RabbitVirtualHosts.drop(server, name);
                RabbitVirtualHosts.ensure(server, name);
                yield Map.of(
                        "spring.rabbitmq.host", server.endpoint("host"),
                        "spring.rabbitmq.port", server.port(),
                        "spring.rabbitmq.username", server.endpoint("user"),
                        "spring.rabbitmq.password", server.endpoint("password"),
                        "spring.rabbitmq.virtual-host", name);
            }
            case REDIS -> {
                int database = Math.max(0, MODULES.indexOf(MODULE) + 1);
                RedisFlush.database(server.endpoint("host"), server.port(), database);
                yield Map.of(
                        "spring.data.redis.host", server.endpoint("host"),
                        "spring.data.redis.port", server.port(),
                        "spring.data.redis.database", database);
            }
            case ELASTICSEARCH ->
                Map.of(
                        "spring.elasticsearch.uris",
                        server.endpoint("url"),
                        "haat.search.index-prefix",
                        NAME + "_" + ProcessHandle.current().pid() + "_");
            case CLICKHOUSE ->
                Map.of(
                        "haat.clickhouse.url",
                        server.endpoint("jdbc"),
                        "haat.clickhouse.database",
                        NAME + "_" + ProcessHandle.current().pid());
            case S3 ->
                Map.of(
                        "haat.s3.endpoint", server.endpoint("url"),
                        "haat.s3.access-key", server.endpoint("accessKey"),
                        "haat.s3.secret-key", server.endpoint("secretKey"),
                        "haat.s3.bucket", NAME.replace('_', '-'));
            case SMTP -> Map.of("spring.mail.host", server.endpoint("host"), "spring.mail.port", server.port());
        };
    }

    private static Map<String, Object> database(Running server, String name, String setting) {
        PostgresDatabases.drop(server, name);
        PostgresDatabases.ensure(server, name, name);
        return Map.of(
                setting + ".url", PostgresDatabases.url(server, name),
                setting + ".username", name,
                setting + ".password", name);
    }
}
