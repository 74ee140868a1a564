package bd.haat.stack.watch;

import static bd.haat.stack.StackFile.at;
import static bd.haat.stack.StackFile.list;
import static bd.haat.stack.StackFile.map;
import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.process.Command;
import bd.haat.stack.Programs;
import bd.haat.stack.StackFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What watches finds what it is to watch, and is found by those who ask it. */
class WatchTest {
    private static final StackFile STACK = StackFile.whole();

    static Stream<URI> targets() {
        var jobs = list(
                StackFile.read("deploy/monitoring/prometheus/prometheus.yml").content(), "scrape_configs");
        var found = jobs.stream()
                .flatMap(job -> list(job, "dns_sd_configs").stream())
                .flatMap(discovery -> list(discovery, "names").stream().map(name -> {
                    assertThat(name).asString().startsWith("tasks.");
                    return uri(
                            String.valueOf(name).substring("tasks.".length()),
                            map(discovery).get("port"));
                }));
        var alertmanager = Stream.of(uri("alertmanager", 9093));
        var throughExporter = Stream.of(uri("redis-exporter", 9121), uri("redis-1", 6379), uri("redis-2", 6379));
        return Stream.of(found, alertmanager, throughExporter).flatMap(uris -> uris);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void eachTargetIsAServiceThatListensThere(URI target) {
        var name = target.getHost().replace("-green", ""); // which is there during a release alone
        var service = STACK.services().get(name);
        assertThat(service).as(name).isNotNull();
        assertThat(words(name, service)).containsPattern("\\b" + target.getPort() + "\\b");
        var asking = target.getPort() == 6379 ? "redis-exporter" : "prometheus";
        assertThat(list(service, "networks")).as("a network with " + asking).anyMatch(networks(asking)::contains);
    }

    @Test
    void eachRedisIsAsked() {
        for (var file : List.of("redis.yml", "redis.single.yml")) {
            var replicas = file.contains("single") ? List.of("redis-1") : List.of("redis-1", "redis-2");
            var written = StackFile.text("deploy/monitoring/prometheus/" + file);
            assertThat(written)
                    .isEqualTo("- targets: "
                            + replicas.stream()
                                    .map(name -> "rediss://" + name + ":6379")
                                    .toList() + "\n");
        }
    }

    /** As it lies in the container. */
    @Test
    void prometheusTakesWhatIsMounted(@TempDir Path folder) throws IOException {
        Programs.need("prometheus");
        mount("prometheus", folder);
        var checked = Command.of("promtool", "check", "config", "prometheus.yml")
                .in(folder.resolve("etc/prometheus"))
                .run();
        assertThat(checked.exit()).as(checked.output()).isZero();
        assertThat(checked.output()).contains("2 rule files found").doesNotContain("WARNING");
    }

    @Test
    void alertmanagerTellsThisShopsPeople(@TempDir Path folder) throws IOException {
        Programs.need("prometheus-alertmanager");
        mount("alertmanager", folder);
        var start = folder.resolve("etc/alertmanager/start");
        Files.writeString(
                start,
                Files.readString(start)
                        .replace("/tmp/", folder + "/")
                        .replace("/etc/", folder + "/etc/")
                        .replaceFirst("exec .*", "amtool check-config " + folder + "/alertmanager.yml"));
        var checked = Command.of("sh", start.toString())
                .with("HAAT_DOMAIN", "shop.example")
                .with("HAAT_SMTP", "mail.shop.example:587")
                .with("HAAT_ON_CALL_URL", "https://calls.example/alerts?of=shop&loud=1")
                .with("HAAT_HEARTBEAT_URL", "https://beats.example/ping/1")
                .run();
        assertThat(checked.exit()).as(checked.output()).isZero();
        var told = Files.readString(folder.resolve("alertmanager.yml"));
        assertThat(told)
                .contains(
                        "mail.shop.example:587",
                        "orders@shop.example",
                        "https://calls.example/alerts?of=shop",
                        "https://beats.example/ping/1")
                .doesNotContain("haat.bd", "smtp-relay", "on-call-bridge", "heartbeat:8080");
        var secrets = list(STACK.services().get("alertmanager"), "secrets").stream()
                .map(secret -> map(secret).get("source"));
        assertThat(secrets).allSatisfy(secret -> assertThat(told).contains("/run/secrets/" + secret));
    }

    @Test
    void grafanaHasEachDashboardAndReachesItsSources() throws IOException {
        var mounted = mounts("grafana");
        var provider = StackFile.read("deploy/monitoring/grafana/provisioning/dashboards/haat.yml")
                .content();
        var folder = at(list(provider, "providers").getFirst(), "options").get("path");
        for (var file : files("deploy/monitoring/grafana/dashboards"))
            assertThat(mounted).containsEntry(folder + "/" + file.getFileName(), relative(file));
        for (var file : files("deploy/monitoring/grafana/provisioning/datasources")) {
            assertThat(mounted)
                    .containsEntry("/etc/grafana/provisioning/datasources/" + file.getFileName(), relative(file));
            for (var source : list(StackFile.read(relative(file)).content(), "datasources"))
                reaches("grafana", URI.create(String.valueOf(map(source).get("url"))));
        }
    }

    @Test
    void spansReachJaeger() {
        var told = StackFile.read("deploy/stack/services/market.yml").content();
        var endpoint = URI.create(String.valueOf(told.get("management.opentelemetry.tracing.export.otlp.endpoint")));
        assertThat(endpoint.getPath()).isEqualTo("/v1/traces");
        for (var service : List.of("gateway", "user", "order")) reaches(service, endpoint);
    }

    @Test
    void kibanaReadsItsSecretsFromAFileInMemory(@TempDir Path folder) throws IOException {
        for (var secret : List.of("elasticsearch-kibana", "kibana-key"))
            Files.writeString(folder.resolve(secret), secret + "-".repeat(20));
        var start = folder.resolve("start");
        Files.writeString(
                start,
                StackFile.text("deploy/stack/kibana/start")
                        .replace("/tmp/", folder + "/")
                        .replace("/run/secrets", folder.toString())
                        .replaceFirst("KBN.*", "cat " + folder + "/kibana/kibana.yml"));
        var made = Command.of("bash", start.toString())
                .with("HAAT_DOMAIN", "shop.example")
                .run();
        assertThat(made.exit()).as(made.output()).isZero();
        var settings = StackFile.parse(made.output()).getFirst().content();
        assertThat(settings)
                .containsEntry("elasticsearch.password", "elasticsearch-kibana" + "-".repeat(20))
                .containsEntry("server.publicBaseUrl", "https://ops.shop.example/kibana");
        for (var host : (List<?>) settings.get("elasticsearch.hosts"))
            reaches("kibana", URI.create(String.valueOf(host)));
    }

    @Test
    void anExporterGetsItsSecretInItsOwnEnvironment(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("secret"), "a b$c\"d");
        var start = folder.resolve("start");
        Files.writeString(
                start, StackFile.text("deploy/stack/exporters/with-secret").replace("/run/secrets", folder.toString()));
        var line = Command.of("sh", start.toString(), "ES_PASSWORD", "secret", "printenv", "ES_PASSWORD");
        assertThat(line.run().output()).isEqualTo("a b$c\"d\n");
        assertThat(Command.of("sh", start.toString(), "ES_PASSWORD", "none", "true")
                        .run()
                        .ok())
                .isFalse();
    }

    private static void reaches(String name, URI address) {
        var service = STACK.services().get(address.getHost());
        assertThat(service).as(address.getHost()).isNotNull();
        assertThat(list(service, "networks")).as(name + " → " + address).anyMatch(networks(name)::contains);
        if (address.getPort() != 9200)
            assertThat(words(address.getHost(), service)).contains(":" + address.getPort());
    }

    private static List<?> networks(String name) {
        return list(STACK.services().get(name), "networks");
    }

    /** All that is said to a service where it listens: its lines in the stack file, its configuration, its image. */
    private static String words(String name, Object service) {
        var words = new StringBuilder(String.valueOf(service));
        mounts(name).values().forEach(file -> words.append(StackFile.text(file)));
        if (String.valueOf(map(service).get("image")).contains("-service:"))
            words.append(StackFile.text("deploy/docker/Dockerfile"));
        return words.toString();
    }

    /** Paths in the container, and the files of the repository that lie there. */
    private static Map<String, String> mounts(String name) {
        var mounts = new TreeMap<String, String>();
        for (var config : list(STACK.services().get(name), "configs")) {
            var file = at(STACK.section("configs"), String.valueOf(map(config).get("source")))
                    .get("file");
            if (file != null) mounts.put(String.valueOf(map(config).get("target")), String.valueOf(file));
        }
        return mounts;
    }

    private static void mount(String name, Path folder) throws IOException {
        for (var mount : mounts(name).entrySet()) {
            var target = folder.resolve(mount.getKey().substring(1));
            Files.createDirectories(target.getParent());
            Files.copy(StackFile.ROOT.resolve(mount.getValue()), target);
        }
    }

    private static List<Path> files(String folder) throws IOException {
        try (var files = Files.list(StackFile.ROOT.resolve(folder))) {
            return files.toList();
        }
    }

    private static String relative(Path file) {
        return StackFile.ROOT.relativize(file).toString();
    }

    private static URI uri(String service, Object port) {
        return URI.create("tcp://" + service + ":" + port);
    }
}
