package bd.haat.sandbox.nagad;

import bd.haat.sandbox.checkout.PublicUrl;
import bd.haat.sandbox.checkout.Taka;
import bd.haat.sandbox.faults.Operation;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code check-out/initialize} and {@code check-out/complete}. */
@RestController
@RequestMapping(NagadCheck.BASE + "/check-out")
class NagadCheckoutController {
    private static final int LONGEST_ORDER_ID = 50;
    private static final int LONGEST_URL = 500;

    private final NagadPayments payments;
    private final NagadKeys keys;
    private final NagadSettings merchant;
    private final PublicUrl publicUrl;
    private final JsonMapper json;

    NagadCheckoutController(
            NagadPayments payments, NagadKeys keys, NagadSettings merchant, PublicUrl publicUrl, JsonMapper json) {
        this.payments = payments;
        this.keys = keys;
        this.merchant = merchant;
        this.publicUrl = publicUrl;
        this.json = json;
    }

    record Request(String accountNumber, String sensitiveData, String signature, String merchantCallbackURL) {}

    record Opening(String merchantId, String orderId, String challenge) {}

    record Order(String merchantId, String orderId, String currencyCode, String amount, String challenge) {}

    @Operation("nagad.initialize")
    @PostMapping("/initialize/{merchantId}/{orderId}")
    NagadKeys.Sealed initialize(
            @PathVariable String merchantId, @PathVariable String orderId, @RequestBody Request asked) {
        var opening = json.readValue(keys.open(asked.sensitiveData(), asked.signature()), Opening.class);
        require(
                merchant.merchantId().equals(merchantId) && merchantId.equals(opening.merchantId()),
                "INVALID_MERCHANT");
        require(merchant.accountNumber().equals(asked.accountNumber()), "INVALID_ACCOUNT");
        require(orderId.equals(opening.orderId()) && orderId.length() <= LONGEST_ORDER_ID, "INVALID_ORDER");
        return payments.initialize(orderId, payment -> {
            var answer = new LinkedHashMap<String, Object>();
            answer.put("paymentReferenceId", payment.reference());
            answer.put("challenge", payment.challenge());
            answer.put("acceptDateTime", NagadTime.compact(payment.createdAt()));
            return keys.seal(json.writeValueAsBytes(answer));
        });
    }

    @Operation("nagad.complete")
    @PostMapping("/complete/{reference}")
    Map<String, String> complete(@PathVariable String reference, @RequestBody Request asked) {
        var order = json.readValue(keys.open(asked.sensitiveData(), asked.signature()), Order.class);
        var paisa = Taka.paisa(order.amount()).orElse(0L);
        require(merchant.merchantId().equals(order.merchantId()), "INVALID_MERCHANT");
        require("050".equals(order.currencyCode()), "INVALID_CURRENCY");
        require(paisa > 0, "INVALID_AMOUNT");
        require(isWeb(asked.merchantCallbackURL()), "INVALID_CALLBACK");
        payments.complete(reference, order.orderId(), order.challenge(), paisa, asked.merchantCallbackURL());
        return Map.of("status", "Success", "callBackUrl", publicUrl.of("/nagad/pay/" + reference));
    }

    private static boolean isWeb(String url) {
        try {
            var uri = URI.create(url == null ? "" : url);
            return uri.getHost() != null && uri.getScheme().matches("https?") && url.length() <= LONGEST_URL;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static void require(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw new NagadRefused(otherwise, "The request is refused: " + otherwise);
        }
    }
}
