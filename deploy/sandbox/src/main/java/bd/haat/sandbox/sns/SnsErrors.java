package bd.haat.sandbox.sns;

import bd.haat.sandbox.faults.PartyError;
import bd.haat.sandbox.faults.PartyErrors;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Amazon's errors, shortened. */
@Component
class SnsErrors implements PartyErrors {
    @Override
    public String party() {
        return "sns";
    }

    @Override
    public PartyError error(String operation, Optional<String> code) {
        return new PartyError(403, Map.of("Error", Map.of("Code", code.orElse("AuthorizationError"))));
    }

    @Override
    public PartyError unreadable(String operation) {
        return error(operation, Optional.of("InvalidParameter"));
    }
}
