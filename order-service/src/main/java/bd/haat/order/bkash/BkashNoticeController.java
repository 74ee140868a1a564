package bd.haat.order.bkash;

import static java.nio.charset.StandardCharsets.UTF_8;

import bd.haat.common.web.Problems;
import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.paying.PaymentReturns;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** bKash's notices, which Amazon SNS delivers; signed, and a hint all the same. */
@RestController
@Tag(name = "Payments")
class BkashNoticeController {
    /** SNS sends 256 KiB at most. */
    private static final int LONGEST = 300_000;

    private static final Duration AMAZONS_REST = Duration.ofSeconds(20);

    private final PaymentReturns returns;
    private final SnsSignature signature;
    private final JsonMapper json = JsonMapper.builder().build();

    BkashNoticeController(PaymentReturns returns, SnsSignature signature) {
        this.returns = returns;
        this.signature = signature;
    }

    @PostMapping(
            path = "/api/v1/payments/bkash/notice",
            consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "bKash's notice of a payment, in an envelope of Amazon SNS; a hint, which bKash is asked about")
    ResponseEntity<Void> notice(@RequestBody byte[] body) {
        var envelope = read(body, SnsEnvelope.class);
        if (!signature.isRight(envelope)) {
            returns.forged(PaymentMethod.BKASH);
            throw Problems.badRequest("invalid-signature");
        }
        if (envelope.isConfirmation() && !signature.confirm(envelope)) throw Problems.unavailable(AMAZONS_REST);
        if (envelope.isNotification()) heed(envelope.message());
        else if (!envelope.isConfirmation() && !envelope.isFarewell()) throw malformed();
        return ResponseEntity.ok().build();
    }

    private void heed(String message) {
        var notice = read(message == null ? new byte[0] : message.getBytes(UTF_8), BkashNotice.class);
        if ("Completed".equals(notice.transactionStatus()))
            returns.noticed(PaymentMethod.BKASH, notice.transactionReference());
    }

    private <T> T read(byte[] text, Class<T> type) {
        if (text.length > LONGEST) throw malformed();
        try {
            var read = json.readValue(text, type);
            if (read == null) throw malformed();
            return read;
        } catch (JacksonException unreadable) {
            throw malformed();
        }
    }

    private static RuntimeException malformed() {
        return Problems.badRequest("malformed-body");
    }
}
