package bd.haat.sandbox.sslcommerz;

import bd.haat.sandbox.faults.PartyError;
import bd.haat.sandbox.faults.PartyErrors;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** SSLCommerz fails under HTTP 200: sessions with a reason, the validator's calls by {@code APIConnect}. */
@Component
class SslCommerzErrors implements PartyErrors {
    @Override
    public String party() {
        return "sslcommerz";
    }

    /** The code is the {@code failedreason} of a session, else the value of {@code APIConnect}. */
    @Override
    public PartyError error(String operation, Optional<String> code) {
        return operation.equals("sslcommerz.session")
                ? new PartyError(200, SessionController.failed(code.orElse("Something went wrong")))
                : new PartyError(200, Map.of("APIConnect", code.orElse("FAILED")));
    }

    @Override
    public PartyError unreadable(String operation) {
        return error(operation, Optional.of("INVALID_REQUEST"));
    }
}
