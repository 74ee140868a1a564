package bd.haat.order.otp;

import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Checkout")
class CodeController {
    private static final int SHOWN = 3;

    private final SendCode sendCode;

    CodeController(SendCode sendCode) {
        this.sendCode = sendCode;
    }

    @PostMapping("/api/v1/checkout/otp")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Sends a six-digit code by SMS to the phone of an address",
            description =
                    "Asked for where POST /orders answers otp-required; the code then goes there as otpCode. A new code"
                            + " replaces the one before.")
    CodeView send(Caller caller, Body<CodeRequest> body, Language language) {
        return switch (sendCode.send(caller.userId(), body.get().addressId(), language)) {
            case SendCode.Sending.Sent(var phone, var expiresAt) -> new CodeView(hidden(phone), expiresAt);
            case SendCode.Sending.AddressUnknown() -> throw Problems.notFound();
            case SendCode.Sending.NotVerified() -> throw Problems.forbidden("account-not-verified");
            case SendCode.Sending.TooMany(var pause) -> throw Problems.tooManyRequests(pause);
        };
    }

    private static String hidden(String phone) {
        int end = phone.length() - SHOWN;
        return phone.replaceAll("\\d", "*").substring(0, end) + phone.substring(end);
    }

    record CodeRequest(@NotNull UUID addressId) {}

    /** The phone's last digits tell which one it is. */
    record CodeView(String phone, Instant expiresAt) {}
}
