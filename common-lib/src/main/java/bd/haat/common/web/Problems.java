package bd.haat.common.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Makes the problems that controllers throw: {@code throw Problems.conflict("account-exists")}. */
public final class Problems {
    private Problems() {}

    public static ProblemException of(HttpStatus status, String code) {
        return new ProblemException(status, code);
    }

    public static ProblemException badRequest(String code) {
        return of(HttpStatus.BAD_REQUEST, code);
    }

    /** 400 that names one field; further ones by {@link ProblemException#field}. */
    public static ProblemException invalid(String field, String fieldCode, String message) {
        return badRequest("validation-failed").field(field, fieldCode, message);
    }

    /** As {@link #invalid(String, String, String)}, for a field whose code says enough. */
    public static ProblemException invalid(String field, String fieldCode) {
        return invalid(field, fieldCode, fieldCode);
    }

    public static ProblemException unauthorized(String code) {
        return of(HttpStatus.UNAUTHORIZED, code);
    }

    public static ProblemException forbidden(String code) {
        return of(HttpStatus.FORBIDDEN, code);
    }

    /** 404, also for what belongs to somebody else. */
    public static ProblemException notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }

    public static ProblemException conflict(String code) {
        return of(HttpStatus.CONFLICT, code);
    }

    public static ProblemException unprocessable(String code) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, code);
    }

    /** 429; the caller may come again after {@code wait}. */
    public static ProblemException tooManyRequests(Duration wait) {
        return of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests").header(HttpHeaders.RETRY_AFTER, seconds(wait));
    }

    /** 503; something this service needs does not answer. */
    public static ProblemException unavailable(Duration wait) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable").header(HttpHeaders.RETRY_AFTER, seconds(wait));
    }

    private static String seconds(Duration wait) {
        return String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
