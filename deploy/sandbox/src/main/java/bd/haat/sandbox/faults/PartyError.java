package bd.haat.sandbox.faults;

import java.util.Map;
import org.springframework.http.ResponseEntity;

/**
 * An error answer in a party's own shape.
 *
 * @param status the HTTP status, 200 where the party hides errors in the body
 * @param headers further headers, such as {@code Retry-After}
 * @param body written as JSON
 */
public record PartyError(int status, Map<String, String> headers, Object body) {
    /** An error without further headers. */
    public PartyError(int status, Object body) {
        this(status, Map.of(), body);
    }

    /** The same as an answer of a handler method. */
    public ResponseEntity<Object> answer() {
        var answer = ResponseEntity.status(status);
        headers.forEach(answer::header);
        return answer.body(body);
    }
}
