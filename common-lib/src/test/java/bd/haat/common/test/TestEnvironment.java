package bd.haat.common.test;

import bd.haat.backing.Backing;
import bd.haat.backing.PostgresDatabases;
import bd.haat.backing.RabbitVirtualHosts;
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

    private static final Map<Backing, Map<String, Object>> KNOWN = new ConcurrentHashMap<>();

    private TestEnvironment() {}

    public static Map<String, Object> of(Set<Backing> backing) {
        var settings = new HashMap<String, Object>();
        settings.put("haat.cursor-secret", "a-secret-that-only-tests-know-of-0001");
        settings.put("haat.internal.key", TestTokens.serviceKeyOf(MODULE.replace("-service", "")));
        TestTokens.acceptedServices()
                .forEach((service, hash) -> settings.put("haat.internal.accepted." + service, hash));
        settings.put("haat.jwks-uri", TestIssuer.jwksUri());
        backing.forEach(kind -> settings.putAll(KNOWN.computeIfAbsent(kind, TestEnvironment::corner)));
        return settings;
    }

    private static Map<String, Object> corner(Backing kind) {
        var server = TestServers.get(kind);
        return switch (kind) {
            case POSTGRES -> {
                PostgresDatabases.drop(server, NAME);
                PostgresDatabases.ensure(server, NAME, NAME);
                yield Map.of(
                        "spring.datasource.url", PostgresDatabases.url(server, NAME),
                        "spring.datasource.username", NAME,
                        "spring.datasource.password", NAME);
            }
            case RABBITMQ -> {
                RabbitVirtualHosts.drop(server, NAME);
                RabbitVirtualHosts.ensure(server, NAME);
                yield Map.of(
                        "spring.rabbitmq.host", server.endpoint("host"),
                        "spring.rabbitmq.port", server.port(),
                        "spring.rabbitmq.username", server.endpoint("user"),
                        "spring.rabbitmq.password", server.endpoint("password"),
                        "spring.rabbitmq.virtual-host", NAME);
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
}
