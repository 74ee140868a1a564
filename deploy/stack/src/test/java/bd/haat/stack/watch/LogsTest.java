package bd.haat.stack.watch;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.Backing;
import bd.haat.backing.TestServers;
import bd.haat.stack.Programs;
import bd.haat.stack.StackFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stack's rsyslog between files as Docker writes them and a real Elasticsearch, which here has an index for a data stream. */
class LogsTest {
    private static final String CONTAINER = "0123456789ab" + "c".repeat(52);
    private final HttpClient http = HttpClient.newHttpClient();
    private final String index = "logs-haat-" + UUID.randomUUID();
    private String elasticsearch;
    private Path folder;
    private Process rsyslog;

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        Programs.need("rsyslog", "rsyslog-elasticsearch");
        folder = home;
        var server = TestServers.get(Backing.ELASTICSEARCH);
        elasticsearch = server.endpoint("url") + "/";
        for (var name : new String[] {"state", "secrets", "containers", "containers/" + CONTAINER})
            Files.createDirectory(folder.resolve(name));
        Files.writeString(folder.resolve("secrets/elasticsearch-logs"), "p\"w");
        Files.writeString(
                folder.resolve("rsyslog.conf"),
                StackFile.text("deploy/stack/rsyslog/rsyslog.conf")
                        .replace("/var/lib/rsyslog", folder + "/state")
                        .replace("/var/lib/docker/containers", folder + "/containers")
                        .replace("/run/secrets", folder + "/secrets")
                        .replaceFirst("usehttps=\"on\" tls.cacert=\".*?\"", "") // this node has no TLS
                        .replace("/tmp/refused", folder + "/refused")
                        .replace("logs-haat-default", index)
                        .replaceFirst("\"elasticsearch-1\", .*?]", "\"127.0.0.1\"]")
                        .replace("\"9200\"", "\"" + server.port() + "\""));
        var template = StackFile.text("deploy/stack/elasticsearch/logs.json")
                .replace("logs-haat-*", index)
                .replace("match_only_text", "text") // these two are of modules that this node has not
                .replace("best_compression", "default")
                .replaceAll("(?m)^.*\"(data_stream|lifecycle)\": .*\n", "");
        assertThat(ask("PUT", "_index_template/" + index, template)).contains("\"acknowledged\":true");
        run();
    }

    @AfterEach
    void stop() throws Exception {
        if (rsyslog == null) return;
        rsyslog.destroy();
        rsyslog.waitFor();
        ask("DELETE", index, "");
        ask("DELETE", "_index_template/" + index, "");
    }

    @Test
    void eachLineIsADocumentOnceEvenWhenTheShipperIsKilled() throws Exception {
        write(
                "{\\\"@timestamp\\\":\\\"2026-11-30T06:00:00Z\\\",\\\"log\\\":{\\\"level\\\":\\\"WARN\\\"},\\\"message\\\":\\\"অর্ডার\\\",\\\"trace.id\\\":\\\"abc\\\"}",
                1);
        write("1:M * Ready to accept \\\"connections\\\"", 2);
        write("42", 3);
        await(3);
        assertThat(found("log.level:WARN AND trace.id:abc AND swarm.service:haat_order"))
                .contains("\"value\":1,", "অর্ডার", "\"@timestamp\": \"2026-11-30T06:00:01.123456789Z\"");
        assertThat(found("message:Ready")).contains("1:M * Ready to accept \\\"connections\\\"\"");

        rsyslog.destroyForcibly().waitFor();
        write("after the kill", 4);
        Files.writeString(log(), "{\"log\":\"half a li\n", StandardOpenOption.APPEND);
        run();
        write("after the half", 5);
        await(5);
        assertThat(found("message:after")).contains("\"value\":2,");
    }

    @Test
    void aFileThatDockerTurnsIsReadToItsEndAndTheNextFromItsBeginning() throws Exception {
        write("first", 1);
        await(1);
        write("last of the old file", 2);
        Files.move(log(), log().resolveSibling(log().getFileName() + ".1"));
        write("first of the new", 3);
        await(3);
    }

    private void run() throws IOException {
        rsyslog = new ProcessBuilder("/usr/sbin/rsyslogd", "-n", "-i", folder + "/pid", "-f", folder + "/rsyslog.conf")
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("out").toFile()))
                .start();
    }

    private Path log() {
        return folder.resolve("containers/" + CONTAINER + "/" + CONTAINER + "-json.log");
    }

    /** @param line with quotes escaped, as it stands in JSON */
    private void write(String line, int second) throws IOException {
        Files.writeString(log(), """
                {"log":"%s\\n","stream":"stdout","attrs":{"com.docker.swarm.service.name":"haat_order","com.docker.swarm.task.name":"haat_order.1.x"},"time":"2026-11-30T06:00:0%d.123456789Z"}
                """.formatted(line, second), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void await(int documents) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!found("*").contains("\"value\":" + documents + ",")) {
            assertThat(System.nanoTime())
                    .as(() -> found("*") + said("out") + said("refused"))
                    .isLessThan(deadline);
            rsyslog.waitFor(Duration.ofMillis(200));
        }
    }

    private String said(String file) {
        try {
            return Files.exists(folder.resolve(file)) ? Files.readString(folder.resolve(file)) : "";
        } catch (IOException unreadable) {
            return unreadable.getMessage();
        }
    }

    private String found(String query) {
        try {
            ask("POST", index + "/_refresh", "");
            return ask("POST", index + "/_search", "{\"query\":{\"query_string\":{\"query\":\"" + query + "\"}}}");
        } catch (Exception unanswered) {
            return unanswered.toString();
        }
    }

    private String ask(String method, String path, String body) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(elasticsearch + path)).method(method, BodyPublishers.ofString(body));
        return http.send(
                        request.header("Content-Type", "application/json")
                                .timeout(Duration.ofSeconds(20))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
