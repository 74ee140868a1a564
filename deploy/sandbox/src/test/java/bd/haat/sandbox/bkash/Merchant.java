package bd.haat.sandbox.bkash;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.Caller.Reply;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A merchant's calls to bKash. */
final class Merchant {
    static final Map<String, String> APP = Map.of("app_key", "sandbox-app-key", "app_secret", "sandbox-app-secret");
    static final String[] LOGIN = {"username", "sandbox-user", "password", "sandbox-password"};

    private final Caller caller;
    private final String token;

    Merchant(Caller caller) throws IOException {
        this.caller = caller;
        this.token = caller.post(BkashPaths.V1 + "/token/grant", APP, LOGIN).at("/id_token");
    }

    Reply call(String path, Map<String, ?> body) throws IOException {
        return caller.post(BkashPaths.V1 + path, body, headers());
    }

    Reply callV2(String path, Map<String, ?> body) throws IOException {
        return caller.post(BkashPaths.V2 + path, body, headers());
    }

    Reply create(Map<String, String> changes) throws IOException {
        var body = new HashMap<>(Map.of(
                "mode", "0011",
                "payerReference", "01711111111",
                "callbackURL", "http://127.0.0.1:8080/api/v1/payments/bkash/callback",
                "amount", "1250.50",
                "currency", "BDT",
                "intent", "sale",
                "merchantInvoiceNumber", invoice()));
        body.putAll(changes);
        return call("/create", body);
    }

    String created() throws IOException {
        return create(Map.of()).at("/paymentID");
    }

    Reply decide(String paymentId, String decision) throws IOException {
        return caller.form("/bkash/pay/" + paymentId + "/" + decision, Map.of());
    }

    Reply execute(String paymentId) throws IOException {
        return call("/execute", Map.of("paymentID", paymentId));
    }

    Reply status(String paymentId) throws IOException {
        return call("/payment/status", Map.of("paymentID", paymentId));
    }

    Reply books(String paymentId) throws IOException {
        return caller.get("/control/bkash/payments?paymentID=" + paymentId);
    }

    static String invoice() {
        return "H-" + UUID.randomUUID();
    }

    private String[] headers() {
        return new String[] {"authorization", token, "x-app-key", "sandbox-app-key"};
    }
}
