package bd.haat.gateway.problem;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Why a request ends at the gateway.
 *
 * @param code the slug of its type and the key of its title
 * @param headers what the answer carries besides
 */
public record Problem(HttpStatus status, String code, Map<String, String> headers) {
    private static Problem of(HttpStatus status, String code) {
        return new Problem(status, code, Map.of());
    }

    private static Problem of(HttpStatus status, String code, String header, String value) {
        return new Problem(status, code, Map.of(header, value));
    }

    public static Problem badRequest() {
        return of(HttpStatus.BAD_REQUEST, "bad-request");
    }

    /** 401: the token shown is forged, expired or revoked. */
    public static Problem unauthenticated() {
        return of(
                HttpStatus.UNAUTHORIZED,
                "unauthenticated",
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer error=\"invalid_token\"");
    }

    public static Problem originNotAllowed() {
        return of(HttpStatus.FORBIDDEN, "origin-not-allowed");
    }

    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }

    public static Problem methodNotAllowed(String allowed) {
        return of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", HttpHeaders.ALLOW, allowed);
    }

    /** 408; the connection closes in the middle of the body. */
    public static Problem requestTimeout() {
        return of(HttpStatus.REQUEST_TIMEOUT, "request-timeout", HttpHeaders.CONNECTION, "close");
    }

    /** 413; the connection closes, since nobody reads the rest of the body. */
    public static Problem bodyTooLarge() {
        return of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", HttpHeaders.CONNECTION, "close");
    }

    public static Problem uriTooLong() {
        return of(HttpStatus.URI_TOO_LONG, "uri-too-long");
    }

    public static Problem headersTooLarge() {
        return of(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "headers-too-large");
    }

    /** 429; the next request may come after {@code wait}. */
    public static Problem tooManyRequests(Duration wait) {
        return of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", HttpHeaders.RETRY_AFTER, seconds(wait));
    }

    public static Problem internalError() {
        return of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
    }

    /** 503: the service behind does not take the request. */
    public static Problem unavailable(Duration wait) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", HttpHeaders.RETRY_AFTER, seconds(wait));
    }

    /** 504: the service behind took the request and did not answer in time. */
    public static Problem timedOut() {
        return of(HttpStatus.GATEWAY_TIMEOUT, "gateway-timeout", HttpHeaders.RETRY_AFTER, "5");
    }

    public boolean closesConnection() {
        return headers.containsKey(HttpHeaders.CONNECTION);
    }

    private static String seconds(Duration wait) {
        return String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
