package bd.haat.sandbox.sms;

import bd.haat.sandbox.faults.PartyError;
import bd.haat.sandbox.faults.PartyErrors;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** SSL Wireless hides errors under HTTP 200. */
@Component
class SslWirelessErrors implements PartyErrors {
    @Override
    public String party() {
        return "sslwireless";
    }

    @Override
    public PartyError error(String operation, Optional<String> code) {
        var number = code.filter(text -> text.matches("\\d{1,5}")).map(Integer::valueOf);
        var known = number.map(SslWirelessCode::of).orElse(SslWirelessCode.UNKNOWN_ERROR);
        var answer = SslWirelessAnswer.refused(known);
        return new PartyError(
                200,
                new SslWirelessAnswer(
                        answer.status(), number.orElse(known.code()), answer.errorMessage(), answer.smsinfo()));
    }

    @Override
    public PartyError unreadable(String operation) {
        return new PartyError(200, SslWirelessAnswer.refused(SslWirelessCode.INVALID_FORMAT));
    }
}
