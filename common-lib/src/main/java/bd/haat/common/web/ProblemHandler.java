package bd.haat.common.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever ends a request early into a problem; never a stack trace, SQL or class name. */
@RestControllerAdvice
class ProblemHandler {
    /** Seconds after which a store that was busy is worth another try. */
    static final String REST = "2";

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemFactory problems;
    private final InvalidFields invalidFields;

    ProblemHandler(ProblemFactory problems, InvalidFields invalidFields) {
        this.problems = problems;
        this.invalidFields = invalidFields;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ProblemException thrown, HttpServletRequest request) {
        var problem = problems.of(request, thrown.status(), thrown.code(), thrown.errors());
        thrown.members().forEach(problem::setProperty);
        return answer(problem, thrown.headers());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException thrown, HttpServletRequest request) {
        var errors = invalidFields.of(thrown);
        var code = errors.isEmpty() ? "malformed-body" : "validation-failed";
        return answer(problems.of(request, HttpStatus.BAD_REQUEST, code, errors), HttpHeaders.EMPTY);
    }

    /** A path variable of the wrong form names nothing; a parameter of the wrong form is a mistake to be told. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> mismatch(MethodArgumentTypeMismatchException thrown, HttpServletRequest request) {
        if (InvalidFields.isPathVariable(thrown.getParameter()))
            return answer(problems.of(request, HttpStatus.NOT_FOUND, "not-found", List.of()), HttpHeaders.EMPTY);
        var errors = invalidFields.of(thrown);
        return answer(problems.of(request, HttpStatus.BAD_REQUEST, "validation-failed", errors), HttpHeaders.EMPTY);
    }

    /** Somebody else's change came in between reading and writing. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(OptimisticLockingFailureException thrown, HttpServletRequest request) {
        return answer(problems.of(request, HttpStatus.PRECONDITION_FAILED, "stale", List.of()), HttpHeaders.EMPTY);
    }

    /** A query or form that Tomcat cannot take apart: broken escapes, too many parameters, too large. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> undecodable(InvalidParameterException thrown, HttpServletRequest request) {
        var status = HttpStatus.valueOf(thrown.getErrorCode());
        return answer(problems.of(request, status, slug(status), List.of()), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> any(Exception thrown, HttpServletRequest request) throws Exception {
        if (InvalidFields.clientIsGone(thrown)) throw thrown; // nobody is left to read an answer
        var errors = invalidFields.of(thrown);
        if (!errors.isEmpty())
            return answer(problems.of(request, HttpStatus.BAD_REQUEST, "validation-failed", errors), HttpHeaders.EMPTY);
        if (thrown instanceof ErrorResponse known)
            return answer(
                    problems.of(request, known.getStatusCode(), slug(known.getStatusCode()), List.of()),
                    known.getHeaders());
        var busy = InvalidFields.causedByUnavailable(thrown);
        if (!busy) log.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        else log.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), thrown.toString());
        var status = busy ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR;
        var headers = new HttpHeaders();
        if (busy) headers.set(HttpHeaders.RETRY_AFTER, REST);
        return answer(problems.of(request, status, slug(status), List.of()), headers);
    }

    static String slug(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "bad-request";
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "body-too-large";
            case 415 -> "unsupported-media-type";
            case 503 -> "service-unavailable";
            default -> status.is4xxClientError() ? "bad-request" : "internal-error";
        };
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
