package bd.haat.sandbox.redx;

import bd.haat.sandbox.faults.PartyError;
import bd.haat.sandbox.faults.PartyErrors;
import bd.haat.sandbox.parcel.CourierRefused;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** RedX tells errors by status and {@code message}. */
@Component
@RestControllerAdvice(basePackageClasses = RedxErrors.class)
class RedxErrors implements PartyErrors {
    @Override
    public String party() {
        return "redx";
    }

    /** The code is the message. */
    @Override
    public PartyError error(String operation, Optional<String> code) {
        return of(400, code.orElse("Invalid request"), Map.of());
    }

    @Override
    public PartyError unreadable(String operation) {
        return of(400, "Invalid request", Map.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> answer(CourierRefused refused) {
        return of(refused.status(), refused.getMessage(), refused.errors()).answer();
    }

    private static PartyError of(int status, String message, Map<String, String> errors) {
        return new PartyError(status, Map.of("status", status, "message", message, "validation_errors", errors));
    }
}
