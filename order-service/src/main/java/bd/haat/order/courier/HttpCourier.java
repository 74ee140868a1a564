package bd.haat.order.courier;

import bd.haat.common.remote.RemoteServices;
import bd.haat.common.remote.RemoteUnavailableException;
import bd.haat.order.courier.Courier.Creation;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Map;
import java.util.function.Function;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Calls a courier's interface and tells apart what matters: it said something, it has not seen the request, or nobody knows. */
public final class HttpCourier {
    private static final int LARGEST = 4 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RestClient http;

    public HttpCourier(RestClient http) {
        this.http = http;
    }

    /** What came back. */
    public sealed interface Reply {
        /** @param body missing where it was no JSON */
        record Said(int status, JsonNode body) implements Reply {
            public boolean isOk() {
                return status / 100 == 2;
            }

            public JsonNode at(String pointer) {
                return body.at(pointer);
            }

            /** The text or number there as text; null for anything else. */
            public String text(String pointer) {
                return HttpCourier.text(body.at(pointer));
            }
        }

        record NotSent(String why) implements Reply {}

        record Lost(String why) implements Reply {}

        /** What a reply to a booking comes to: where the courier said something, what that means there. */
        default Creation creation(Function<Said, Creation> meaning) {
            return switch (this) {
                case NotSent(var why) -> new Creation.NotSent(why);
                case Lost(var why) -> new Creation.Lost(why);
                case Said said -> meaning.apply(said);
            };
        }

        default String why() {
            return switch (this) {
                case Said(var status, var _) -> "http-" + status;
                case NotSent(var why) -> why;
                case Lost(var why) -> why;
            };
        }
    }

    /** A look-up; repeated where the answer is lost. */
    public Reply get(String path, Map<String, ?> variables, Map<String, String> headers) {
        return call(HttpMethod.GET, path, variables, headers, null, true);
    }

    /** @param repeatable whether nothing happens if the courier sees it twice */
    public Reply post(String path, Object body, Map<String, String> headers, boolean repeatable) {
        return call(HttpMethod.POST, path, Map.of(), headers, body, repeatable);
    }

    public Reply patch(String path, Object body) {
        return call(HttpMethod.PATCH, path, Map.of(), Map.of(), body, false);
    }

    /** The text or number as text; null for anything else. */
    public static String text(JsonNode value) {
        return value.isString() || value.isNumber() ? value.asString() : null;
    }

    private Reply call(
            HttpMethod method,
            String path,
            Map<String, ?> variables,
            Map<String, String> headers,
            Object body,
            boolean repeatable) {
        try {
            var request = http.method(method)
                    .uri(path, variables)
                    .headers(all -> headers.forEach(all::set))
                    .attribute(RemoteServices.REPEATABLE, repeatable);
            if (body != null) request.body(body);
            return request.exchange((_, response) -> reply(response));
        } catch (RemoteUnavailableException away) {
            return neverLeft(away) ? new Reply.NotSent("away") : new Reply.Lost("no-answer");
        } catch (RestClientException broken) {
            return new Reply.Lost("no-answer");
        }
    }

    /** Without a cause the breaker or the bulkhead refused; without a connection there was no request. */
    private static boolean neverLeft(RemoteUnavailableException away) {
        return away.getCause() == null
                || away.getCause() instanceof ConnectException
                || away.getCause() instanceof ConnectTimeoutException;
    }

    private static Reply reply(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (status == HttpStatus.TOO_MANY_REQUESTS.value()) return new Reply.NotSent("too-many-requests");
        var body = json(response.getBody().readNBytes(LARGEST));
        boolean understood = !body.isMissingNode();
        if (status >= 500 || status < 300 && !understood) return new Reply.Lost("http-" + status);
        return new Reply.Said(status, body);
    }

    private static JsonNode json(byte[] bytes) {
        try {
            var read = JSON.readTree(bytes);
            return read == null ? MissingNode.getInstance() : read;
        } catch (JacksonException garbage) {
            return MissingNode.getInstance();
        }
    }
}
