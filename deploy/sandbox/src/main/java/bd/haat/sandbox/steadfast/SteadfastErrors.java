package bd.haat.sandbox.steadfast;

import bd.haat.sandbox.faults.PartyError;
import bd.haat.sandbox.faults.PartyErrors;
import bd.haat.sandbox.parcel.CourierRefused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Steadfast tells a status of its own in the body, {@code message}, and {@code errors} by field. */
@Component
@RestControllerAdvice(basePackageClasses = SteadfastErrors.class)
class SteadfastErrors implements PartyErrors {
    @Override
    public String party() {
        return "steadfast";
    }

    /** The code is the message. */
    @Override
    public PartyError error(String operation, Optional<String> code) {
        return of(200, code.orElse("The given data was invalid."), Map.of());
    }

    @Override
    public PartyError unreadable(String operation) {
        return of(400, "The request cannot be read", Map.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> answer(CourierRefused refused) {
        return of(refused.status(), refused.getMessage(), refused.errors()).answer();
    }

    private static PartyError of(int status, String message, Map<String, String> errors) {
        var byField = errors.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, error -> List.of(error.getValue())));
        return new PartyError(
                status, Map.of("status", status == 200 ? 400 : status, "message", message, "errors", byField));
    }
}
