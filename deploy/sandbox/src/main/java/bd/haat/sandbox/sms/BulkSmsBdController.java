package bd.haat.sandbox.sms;

import bd.haat.sandbox.faults.Operation;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** BulkSMSBD, {@code smsapi}: query or form parameters, several numbers separated by commas. */
@RestController
class BulkSmsBdController {
    private final BulkSmsBdSettings account;
    private final SmsOutbox outbox;
    private final AtomicLong messageIds = new AtomicLong(1_000_000);

    BulkSmsBdController(BulkSmsBdSettings account, SmsOutbox outbox) {
        this.account = account;
        this.outbox = outbox;
    }

    record Parameters(
            @BindParam("api_key") String apiKey, String type, String number, String senderid, String message) {
        boolean complete() {
            return Stream.of(apiKey, number, senderid, message).allMatch(value -> value != null && !value.isBlank());
        }
    }

    @Operation("bulksmsbd.smsapi")
    @RequestMapping(
            path = "/bulksmsbd/api/smsapi",
            method = {RequestMethod.GET, RequestMethod.POST})
    BulkSmsBdAnswer send(@ModelAttribute Parameters asked) {
        return refusal(asked).map(BulkSmsBdAnswer::refused).orElseGet(() -> {
            numbers(asked)
                    .map(Optional::orElseThrow)
                    .forEach(msisdn -> outbox.deliver(msisdn, asked.message(), "bulksmsbd", asked.senderid()));
            return BulkSmsBdAnswer.submitted(messageIds.incrementAndGet());
        });
    }

    private Optional<Integer> refusal(Parameters asked) {
        if (!asked.complete()) {
            return Optional.of(1003);
        }
        if (!account.apiKey().equals(asked.apiKey())) {
            return Optional.of(1011);
        }
        if (!account.knows(asked.senderid())) {
            return Optional.of(1002);
        }
        if (numbers(asked).anyMatch(Optional::isEmpty)) {
            return Optional.of(1001);
        }
        var maskedInEnglish = asked.senderid().equals(account.maskedSender()) && !SmsOutbox.isBangla(asked.message());
        return maskedInEnglish ? Optional.of(1012) : Optional.empty();
    }

    private static Stream<Optional<String>> numbers(Parameters asked) {
        return Stream.of(asked.number().split(",")).map(SmsOutbox::msisdn);
    }
}
