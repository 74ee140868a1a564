package bd.haat.local.stores;

import bd.haat.backing.BackingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Map;

/** Buckets on an S3 server. */
final class S3Buckets {
    private static final int CONFLICT = 409; // it is ours already
    private final Map<String, String> endpoint;

    /** @param endpoint with {@code url}, {@code region}, {@code accessKey} and {@code secretKey} */
    S3Buckets(Map<String, String> endpoint) {
        this.endpoint = endpoint;
    }

    /** Makes the bucket where it is absent. */
    void ensure(String bucket) {
        var uri = URI.create(endpoint.get("url") + "/" + bucket);
        var signature = new S3Signature(
                endpoint.get("region"), endpoint.get("accessKey"), endpoint.get("secretKey"), Clock.systemUTC());
        var request = HttpRequest.newBuilder(uri).PUT(HttpRequest.BodyPublishers.noBody());
        signature.headers("PUT", uri).forEach(request::header);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200 && answer.statusCode() != CONFLICT) {
                throw new BackingException("S3 answered " + answer.statusCode() + " to the making of bucket " + bucket);
            }
        } catch (IOException failed) {
            throw new BackingException("S3 does not answer at " + uri, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BackingException("stopped while making bucket " + bucket, stopped);
        }
    }
}
