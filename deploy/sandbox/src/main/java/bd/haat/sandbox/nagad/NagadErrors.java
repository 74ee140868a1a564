package bd.haat.sandbox.nagad;

import bd.haat.sandbox.faults.PartyError;
import bd.haat.sandbox.faults.PartyErrors;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

/** Nagad's errors: HTTP 400 with {@code reason}, by which clients tell them from answers, and {@code message}. */
@Component
@RestControllerAdvice(basePackageClasses = NagadErrors.class)
class NagadErrors implements PartyErrors {
    @Override
    public String party() {
        return "nagad";
    }

    @Override
    public PartyError error(String operation, Optional<String> code) {
        return of(code.orElse("INTERNAL_ERROR"), "The request cannot be processed");
    }

    @Override
    public PartyError unreadable(String operation) {
        return of("INVALID_REQUEST", "The request cannot be read");
    }

    @ExceptionHandler
    ResponseEntity<Object> answer(NagadRefused refused) {
        return of(refused.reason(), refused.getMessage()).answer();
    }

    /** The sensitive data was sealed rightly but is no JSON of the expected form. */
    @ExceptionHandler
    ResponseEntity<Object> answer(JacksonException unreadable) {
        return unreadable("nagad").answer();
    }

    private static PartyError of(String reason, String message) {
        return new PartyError(400, Map.of("reason", reason, "message", message));
    }
}
