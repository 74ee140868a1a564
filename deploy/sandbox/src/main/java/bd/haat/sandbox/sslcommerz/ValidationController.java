package bd.haat.sandbox.sslcommerz;

import bd.haat.sandbox.faults.Operation;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code validationserverAPI.php}: confirms a {@code val_id}, VALID the first time and VALIDATED from then on. */
@RestController
class ValidationController {
    private final Sessions sessions;
    private final StoreSettings store;
    private final Clock clock;

    ValidationController(Sessions sessions, StoreSettings store, Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.clock = clock;
    }

    @Operation("sslcommerz.validate")
    @GetMapping("/sslcommerz/validator/api/validationserverAPI.php")
    Map<String, Object> validate(
            @RequestParam(name = "val_id", defaultValue = "") String valId,
            @RequestParam(name = "store_id", defaultValue = "") String storeId,
            @RequestParam(name = "store_passwd", defaultValue = "") String storePasswd) {
        if (!store.isStore(storeId, storePasswd)) {
            return Map.of("APIConnect", "FAILED", "status", "INVALID_TRANSACTION");
        }
        return sessions.read(session -> !valId.isEmpty() && session.valId().equals(valId), this::confirmed)
                .orElse(Map.of("APIConnect", "DONE", "status", "INVALID_TRANSACTION"));
    }

    private Map<String, Object> confirmed(Session session) {
        var answer = new LinkedHashMap<String, Object>(TransactionFields.of(session));
        sessions.change(session.key(), paid -> paid.validated(clock.instant()));
        answer.put("APIConnect", "DONE");
        answer.put("validated_on", TransactionFields.time(session.validatedAt()));
        answer.put("gw_version", "");
        return answer;
    }
}
