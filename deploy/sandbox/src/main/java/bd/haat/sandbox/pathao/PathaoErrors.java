package bd.haat.sandbox.pathao;

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

/** Pathao tells errors by status, {@code message}, and {@code errors} by field. */
@Component
@RestControllerAdvice(basePackageClasses = PathaoErrors.class)
class PathaoErrors implements PartyErrors {
    @Override
    public String party() {
        return "pathao";
    }

    /** The code is the message. */
    @Override
    public PartyError error(String operation, Optional<String> code) {
        return of(422, code.orElse("Please fix the given errors"), Map.of());
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
        return new PartyError(status, Map.of("message", message, "type", "error", "code", status, "errors", byField));
    }
}
