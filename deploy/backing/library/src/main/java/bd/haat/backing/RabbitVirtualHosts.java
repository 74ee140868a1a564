package bd.haat.backing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Virtual hosts on a local RabbitMQ, by its management API. */
public final class RabbitVirtualHosts {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private RabbitVirtualHosts() {}

    /** Makes the virtual host where absent and gives the server's user all rights in it. */
    public static void ensure(Running rabbitmq, String name) {
        call(rabbitmq, "PUT", "/api/vhosts/" + encoded(name), "{}");
        call(
                rabbitmq,
                "PUT",
                "/api/permissions/" + encoded(name) + "/" + rabbitmq.endpoint("user"),
                "{\"configure\":\".*\",\"write\":\".*\",\"read\":\".*\"}");
    }

    /** Removes a virtual host with all its queues and exchanges; an absent one does no harm. */
    public static void drop(Running rabbitmq, String name) {
        call(rabbitmq, "DELETE", "/api/vhosts/" + encoded(name), "");
    }

    private static void call(Running rabbitmq, String method, String path, String body) {
        var credentials = rabbitmq.endpoint("user") + ":" + rabbitmq.endpoint("password");
        var request = HttpRequest.newBuilder(URI.create(rabbitmq.endpoint("management") + path))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            boolean absent = method.equals("DELETE") && status == 404;
            if (status / 100 != 2 && !absent) {
                throw new BackingException(
                        "RabbitMQ answered " + status + " to " + method + " " + path + "; read " + rabbitmq.log());
            }
        } catch (IOException e) {
            throw new BackingException("RabbitMQ's management did not answer; read " + rabbitmq.log(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackingException("interrupted while RabbitMQ was asked", e);
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
