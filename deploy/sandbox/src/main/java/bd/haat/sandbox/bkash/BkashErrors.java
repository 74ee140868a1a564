package bd.haat.sandbox.bkash;

import bd.haat.sandbox.faults.PartyError;
import bd.haat.sandbox.faults.PartyErrors;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** bKash's errors: v1 under HTTP 200, refunds v2 under HTTP 400, tokens under HTTP 401 without any code. */
@Component
@RestControllerAdvice(basePackageClasses = BkashErrors.class)
class BkashErrors implements PartyErrors {
    @Override
    public String party() {
        return "bkash";
    }

    @Override
    public PartyError error(String operation, Optional<String> code) {
        var wanted = code.orElse(BkashCode.EXCEPTION.code());
        var message = BkashCode.messageOf(wanted);
        return operation.endsWith("-v2") ? v2(wanted, message) : new PartyError(200, BkashAnswers.of(wanted, message));
    }

    @Override
    public PartyError unreadable(String operation) {
        return operation.endsWith("-v2")
                ? new PartyError(400, Map.of("message", "Invalid request body"))
                : new PartyError(200, BkashAnswers.of(BkashCode.INVALID_BODY));
    }

    static PartyError v2(String code, String message) {
        var body = new LinkedHashMap<String, Object>();
        body.put("internalCode", "sandbox_" + code);
        body.put("externalCode", code);
        body.put("errorMessageEn", message);
        body.put("errorMessageBn", "অনুরোধটি সম্পন্ন করা যায়নি");
        return new PartyError(400, body);
    }

    @ExceptionHandler
    ResponseEntity<Object> answer(BkashRefused refused) {
        return ResponseEntity.ok(BkashAnswers.of(refused.code()));
    }

    @ExceptionHandler
    ResponseEntity<Object> answer(BkashUnauthorized unauthorized) {
        return new PartyError(401, Map.of("message", unauthorized.getMessage())).answer();
    }
}
