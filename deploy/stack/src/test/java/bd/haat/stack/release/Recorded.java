package bd.haat.stack.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.backing.process.Command;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntToDoubleFunction;

/** A real Prometheus over figures that were recorded: counters, told every 15 seconds for half an hour and some minutes to come. */
final class Recorded {
    private static final int EVERY = 15;
    private static final int PAST = 1800;
    private static final int FUTURE = 300;
    private final StringBuilder series = new StringBuilder();
    private final long now = Instant.now().getEpochSecond();
    private Process prometheus;
    private String url;

    /** @param rate by age in seconds, 0 being now: what is added in a second */
    Recorded counter(String name, String labels, IntToDoubleFunction rate) {
        double value = 1;
        for (int age = PAST; age >= -FUTURE; age -= EVERY) {
            value += rate.applyAsDouble(age) * EVERY;
            series.append("%s{job=\"haat\",%s} %.0f %d%n".formatted(name, labels, value, now - age));
        }
        return this;
    }

    /** Counters of one name stand together, as the format wants it. */
    Recorded type(String name) {
        series.append("# TYPE %s counter%n".formatted(name));
        return this;
    }

    Recorded start(Path folder) throws IOException, InterruptedException {
        var text = Files.writeString(folder.resolve("recorded.txt"), series + "# EOF\n");
        var data = folder.resolve("data");
        var made = Command.of("promtool", "tsdb", "create-blocks-from", "openmetrics", text.toString(), data.toString())
                .run();
        assertThat(made.exit()).as(made.output()).isZero();
        var empty = Files.writeString(folder.resolve("prometheus.yml"), "");
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        url = "http://127.0.0.1:" + port;
        prometheus = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + empty,
                        "--storage.tsdb.path=" + data,
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        try (var http = HttpClient.newHttpClient()) {
            var ready = HttpRequest.newBuilder(URI.create(url + "/-/ready")).build();
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> http.send(ready, BodyHandlers.discarding()).statusCode() == 200);
        }
        return this;
    }

    String url() {
        return url;
    }

    void stop() throws InterruptedException {
        prometheus.destroy();
        prometheus.waitFor();
    }
}
