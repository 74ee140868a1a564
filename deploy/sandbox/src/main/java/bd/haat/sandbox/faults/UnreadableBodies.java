package bd.haat.sandbox.faults;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;

/** Answers a body that cannot be read as the party would; the sandbox's own control paths answer a problem. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableBodies {
    private final Parties parties;

    UnreadableBodies(Parties parties) {
        this.parties = parties;
    }

    @ExceptionHandler
    ResponseEntity<Object> answer(HttpMessageNotReadableException unreadable, HandlerMethod handler) {
        var operation = handler.getMethodAnnotation(Operation.class);
        return operation == null
                ? ResponseEntity.badRequest()
                        .body(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The body cannot be read"))
                : parties.of(operation.value()).unreadable(operation.value()).answer();
    }
}
