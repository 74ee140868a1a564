package bd.haat.sandbox.push;

import bd.haat.sandbox.faults.PartyError;
import bd.haat.sandbox.faults.PartyErrors;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** FCM's errors by their names, {@code UNAVAILABLE} unless another is asked for. */
@Component
class FcmErrors implements PartyErrors {
    @Override
    public String party() {
        return "fcm";
    }

    @Override
    public PartyError error(String operation, Optional<String> code) {
        return Stream.of(GoogleErrors.values())
                .filter(known -> code.isPresent() && known.name().equals(code.get()))
                .findFirst()
                .orElse(GoogleErrors.UNAVAILABLE)
                .error();
    }

    @Override
    public PartyError unreadable(String operation) {
        return GoogleErrors.INVALID_ARGUMENT.error();
    }
}
