package bd.haat.sandbox.ecourier;

import bd.haat.sandbox.faults.PartyError;
import bd.haat.sandbox.faults.PartyErrors;
import bd.haat.sandbox.parcel.CourierRefused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** eCourier tells errors under 200, with {@code success} false and a list of {@code errors}. */
@Component
@RestControllerAdvice(basePackageClasses = EcourierErrors.class)
class EcourierErrors implements PartyErrors {
    @Override
    public String party() {
        return "ecourier";
    }

    /** The code is the one error. */
    @Override
    public PartyError error(String operation, Optional<String> code) {
        return of("Validation failed", List.of(code.orElse("recipient_zip is required")));
    }

    @Override
    public PartyError unreadable(String operation) {
        return of("Invalid request", List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> answer(CourierRefused refused) {
        return of(
                        refused.getMessage(),
                        refused.errors().entrySet().stream()
                                .map(error -> error.getKey() + " " + error.getValue())
                                .toList())
                .answer();
    }

    private static PartyError of(String message, Collection<String> errors) {
        return new PartyError(
                200, Map.of("success", false, "response_code", 406, "message", message, "errors", errors));
    }
}
