package bd.haat.sandbox.sms;

import bd.haat.sandbox.faults.PartyError;
import bd.haat.sandbox.faults.PartyErrors;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** BulkSMSBD hides errors under HTTP 200; without a code the balance is used up. */
@Component
class BulkSmsBdErrors implements PartyErrors {
    private static final int NO_BALANCE = 1007;
    private static final int MISSING_FIELDS = 1003;

    @Override
    public String party() {
        return "bulksmsbd";
    }

    @Override
    public PartyError error(String operation, Optional<String> code) {
        var number = code.filter(text -> text.matches("\\d{1,5}")).map(Integer::valueOf);
        return new PartyError(200, BulkSmsBdAnswer.refused(number.orElse(NO_BALANCE)));
    }

    @Override
    public PartyError unreadable(String operation) {
        return new PartyError(200, BulkSmsBdAnswer.refused(MISSING_FIELDS));
    }
}
