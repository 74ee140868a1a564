package bd.haat.common.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Ends a request with an RFC 9457 problem. Made by {@link Problems}; {@link ProblemHandler} writes it.
 *
 * <p>The code is the problem's slug and the key of its title in {@code problems_<lang>.properties}.
 */
public final class ProblemException extends RuntimeException {
    private final HttpStatus status;
    private final String code;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient List<FieldProblem> errors = new ArrayList<>();
    private final transient HttpHeaders headers = new HttpHeaders();

    ProblemException(HttpStatus status, String code) {
        super(status.value() + " " + code, null, false, false); // an answer, not a fault: no stack trace
        this.status = status;
        this.code = code;
    }

    /** Adds a member of its own to the problem, for example the goods that are out of stock. */
    public ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Adds an entry to {@code errors}. */
    public ProblemException field(String field, String fieldCode, String message) {
        errors.add(new FieldProblem(field, fieldCode, message));
        return this;
    }

    public ProblemException header(String name, String value) {
        headers.add(name, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    Map<String, Object> members() {
        return members;
    }

    List<FieldProblem> errors() {
        return errors;
    }

    HttpHeaders headers() {
        return headers;
    }
}
