package bd.haat.seed.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Calls over HTTP. What fails for the moment (no connection, 429, 503) is tried again for some seconds. */
public final class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ATTEMPTS = 6;
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;

    public Api(URI base) {
        this.base = base;
    }

    public Answer get(String bearer, String path) {
        return call(new Request("GET", base.resolve(path), bearer, null, null));
    }

    /** @param body anything that Jackson writes, null for none */
    public Answer post(String bearer, String path, Object body) {
        var bytes = body == null ? null : JSON.writeValueAsBytes(body);
        return call(new Request("POST", base.resolve(path), bearer, "application/json", bytes));
    }

    /** Sends a file as a browser's form does, in the part {@code file}. */
    public Answer upload(String bearer, String path, String name, String type, byte[] content) {
        var form = new FileForm(name, type, content);
        return call(new Request("POST", base.resolve(path), bearer, form.contentType(), form.bytes()));
    }

    private Answer call(Request request) {
        var wait = Duration.ofMillis(250);
        for (int attempt = 1; ; attempt++) {
            try {
                var answer = client.send(request.toHttp(DEADLINE), BodyHandlers.ofByteArray());
                boolean busy = answer.statusCode() == 429 || answer.statusCode() == 503;
                if (!busy || attempt == ATTEMPTS) return new Answer(answer.statusCode(), read(answer.body()));
                wait = answer.headers()
                        .firstValue("Retry-After")
                        .filter(seconds -> seconds.matches("[0-9]{1,2}"))
                        .map(seconds -> Duration.ofSeconds(Math.max(1, Long.parseLong(seconds))))
                        .orElse(wait);
            } catch (IOException failed) {
                if (attempt == ATTEMPTS)
                    throw new SeedException(request.method() + " " + request.uri() + ": no answer, " + failed, failed);
            } catch (InterruptedException stopped) {
                throw interrupted(stopped);
            }
            pause(wait);
            wait = wait.multipliedBy(2);
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** Waits before something is asked again. */
    public static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    private static SeedException interrupted(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new SeedException("stopped", stopped);
    }
}
