package bd.haat.seed.api;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/**
 * A call to make.
 *
 * @param bearer access token, null for a call without one
 * @param type of the body
 * @param body null for a call without one
 */
record Request(String method, URI uri, String bearer, String type, byte[] body) {
    HttpRequest toHttp(Duration deadline) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        var request = HttpRequest.newBuilder(uri)
                .timeout(deadline)
                .header("Accept-Language", "en")
                .method(method, publisher);
        if (bearer != null) request.header("Authorization", "Bearer " + bearer);
        if (body != null) request.header("Content-Type", type);
        return request.build();
    }
}
