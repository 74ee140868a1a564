package bd.haat.order;

import bd.haat.common.test.RemoteStub;
import bd.haat.common.test.RemoteStub.Answer;
import bd.haat.common.test.RemoteStub.Asked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nagad as far as its merchant sees it, with the sandbox's keys; opens and checks each seal. */
public final class FakeNagad extends FakeGateway {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path KEYS = Path.of("../deploy/sandbox/src/main/resources/nagad");

    /** A session; approving it takes the money. */
    public static final class Session {
        public final String reference;
        public final String orderId;
        public volatile String amount;
        public volatile String status = "Initiated";
        /** Amounts by the merchant's number. */
        public final Map<String, String> refunds = new ConcurrentHashMap<>();

        Session(String reference, String orderId) {
            this.reference = reference;
            this.orderId = orderId;
        }

        public void approve() {
            status = "Success";
        }
    }

    public final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final PrivateKey own;
    private final PublicKey merchants;

    private final RemoteStub stub = new RemoteStub()
            .on("POST", "/api/dfs/check-out/initialize/", asked -> with("initialize", initialize(asked)))
            .on("POST", "/api/dfs/check-out/complete/", asked -> with("complete", complete(asked)))
            .on("GET", "/api/dfs/verify/payment/", asked -> with("verify", verify(asked)))
            .on("POST", "/api/dfs/purchase/cancel", asked -> with("cancel", cancel(asked)));

    FakeNagad() {
        try {
            var rsa = KeyFactory.getInstance("RSA");
            own = rsa.generatePrivate(new PKCS8EncodedKeySpec(der("nagad-private")));
            merchants = rsa.generatePublic(new X509EncodedKeySpec(der("merchant-public")));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    String url() {
        return stub.url() + "/api/dfs";
    }

    /** The session behind the page that the shopper is sent to. */
    public Session behind(String payUrl) {
        return sessions.get(payUrl.substring(payUrl.lastIndexOf('/') + 1));
    }

    private Answer initialize(Asked asked) {
        var opening = open(asked, "sensitiveData");
        var session = new Session(
                "NAGAD%d".formatted(numbers.incrementAndGet()),
                opening.get("orderId").asString());
        if (!session.orderId.matches("[A-Za-z0-9]{5,20}")) return refusal("INVALID_ORDER");
        sessions.put(session.reference, session);
        return sealed(Map.of("paymentReferenceId", session.reference, "challenge", "c-" + session.reference));
    }

    private Answer complete(Asked asked) {
        var order = open(asked, "sensitiveData");
        var session = sessions.get(last(asked.path()));
        if (!order.get("challenge").asString().equals("c-" + session.reference)) return refusal("INVALID_CHALLENGE");
        if (!order.get("currencyCode").asString().equals("050")) return refusal("INVALID_CURRENCY");
        session.amount = order.get("amount").asString();
        return Answer.ok("{\"status\":\"Success\",\"callBackUrl\":\"http://127.0.0.1/nagad/pay/%s\"}"
                .formatted(session.reference));
    }

    private Answer verify(Asked asked) {
        var session = sessions.get(last(asked.path()));
        if (session == null) return refusal("INVALID_PAYMENT_REFERENCE");
        boolean paid = session.status.equals("Success");
        return Answer.ok("""
            {"merchantId":"683002007104225","orderId":"%s","paymentRefId":"%s","amount":"%s","clientMobileNo":"017****8575",\
            "issuerPaymentRefNo":"%s","status":"%s","statusCode":"%s"}\
            """.formatted(
                        session.orderId,
                        session.reference,
                        session.amount,
                        paid ? "I" + session.reference : "",
                        session.status,
                        paid ? "000" : "999"));
    }

    private synchronized Answer cancel(Asked asked) {
        var cancel = open(asked, "sensitiveDataCancelRequest");
        var session = sessions.get(parameters(asked.path()).get("paymentRefId"));
        var number = cancel.get("referenceNo").asString();
        var amount = cancel.get("cancelAmount").asString();
        if (!session.status.equals("Success")) return refusal("INVALID_STATE");
        if (session.refunds.putIfAbsent(number, amount) != null) return refusal("DUPLICATE_REFERENCE");
        return sealed(Map.of(
                "status", "Success", "cancelAmount", amount, "referenceNo", number, "cancelIssuerRefNo", "C" + number));
    }

    public static Answer refusal(String reason) {
        return new Answer(400, "{\"reason\":\"%s\",\"message\":\"no\"}".formatted(reason));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private JsonNode open(Asked asked, String member) {
        var body = JSON.readTree(asked.body());
        try {
            var cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.DECRYPT_MODE, own);
            var plain =
                    cipher.doFinal(Base64.getDecoder().decode(body.get(member).asString()));
            var check = Signature.getInstance("SHA256withRSA");
            check.initVerify(merchants);
            check.update(plain);
            if (!check.verify(Base64.getDecoder().decode(body.get("signature").asString())))
                throw new IllegalStateException("not signed by the merchant");
            return JSON.readTree(plain);
        } catch (GeneralSecurityException forged) {
            throw new IllegalStateException(forged);
        }
    }

    private Answer sealed(Map<String, String> members) {
        var plain = JSON.writeValueAsBytes(new LinkedHashMap<>(members));
        try {
            var cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, merchants);
            var signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(own);
            signer.update(plain);
            var base64 = Base64.getEncoder();
            return Answer.ok("{\"sensitiveData\":\"%s\",\"signature\":\"%s\"}"
                    .formatted(base64.encodeToString(cipher.doFinal(plain)), base64.encodeToString(signer.sign())));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] der(String name) {
        try {
            return Base64.getDecoder()
                    .decode(Files.readString(KEYS.resolve("sandbox-" + name + ".pem"))
                            .replaceAll("-----[A-Z ]+-----|\\s", ""));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
