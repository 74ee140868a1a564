package bd.haat.sandbox.maps;

import bd.haat.sandbox.faults.PartyError;
import bd.haat.sandbox.faults.PartyErrors;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The Geocoding API's statuses under HTTP 200, {@code OVER_QUERY_LIMIT} unless another is asked for. */
@Component
class MapsErrors implements PartyErrors {
    @Override
    public String party() {
        return "maps";
    }

    @Override
    public PartyError error(String operation, Optional<String> code) {
        var status = code.orElse("OVER_QUERY_LIMIT");
        return new PartyError(200, GeocodeAnswer.failed(status, "Ordered by a test: " + status));
    }

    @Override
    public PartyError unreadable(String operation) {
        return new PartyError(200, GeocodeAnswer.failed("INVALID_REQUEST", "Invalid request."));
    }
}
