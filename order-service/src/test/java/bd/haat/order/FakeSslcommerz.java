package bd.haat.order;

import static java.util.stream.Collectors.joining;

import bd.haat.common.test.RemoteStub;
import bd.haat.common.test.RemoteStub.Answer;
import bd.haat.common.test.RemoteStub.Asked;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.json.JsonMapper;

/** SSLCommerz as far as its merchant sees it; what it tells in queries it signs in notices. */
public final class FakeSslcommerz extends FakeGateway {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "sandbox-store-password";

    /** A session; approving it takes the money. */
    public static final class Session {
        public final Map<String, String> asked;
        public volatile String status = "PENDING";
        public final AtomicInteger validations = new AtomicInteger();
        /** Amounts by the merchant's number. */
        public final Map<String, String> refunds = new ConcurrentHashMap<>();

        Session(Map<String, String> asked) {
            this.asked = asked;
        }

        public String tranId() {
            return asked.get("tran_id");
        }

        public void approve() {
            status = "VALID";
        }

        /** What a notice says, unsigned. */
        public Map<String, String> told() {
            boolean paid = status.startsWith("VALID");
            var fields = new LinkedHashMap<String, String>();
            fields.put("status", status);
            fields.put("tran_id", tranId());
            fields.put("val_id", paid ? "V" + tranId() : "");
            fields.put("amount", asked.get("total_amount"));
            fields.put("store_amount", asked.get("total_amount"));
            fields.put("currency", "BDT");
            fields.put("currency_type", asked.get("currency"));
            fields.put("bank_tran_id", "B" + tranId());
            fields.put("card_type", "DBBLMOBILEB-Dbbl Mobile Banking");
            fields.put("risk_level", "0");
            return fields;
        }
    }

    public final Map<String, Session> sessions = new ConcurrentHashMap<>();

    private final RemoteStub stub = new RemoteStub()
            .on("POST", "/gwprocess/v4/api.php", asked -> with("session", session(asked)))
            .on("GET", "/validator/api/validationserverAPI.php", asked -> with("validate", validate(asked)))
            .on("GET", "/validator/api/merchantTransIDvalidationAPI.php?tran_id", asked -> with("query", query(asked)))
            .on("GET", "/validator/api/merchantTransIDvalidationAPI.php?bank", asked -> with("refund", refund(asked)));

    String url() {
        return stub.url();
    }

    /** The session behind the page that the shopper is sent to. */
    public Session behind(String payUrl) {
        return sessions.get(payUrl.substring(payUrl.lastIndexOf('/') + 1));
    }

    /** Signs as SSLCommerz does. */
    public static Map<String, String> signed(Map<String, String> fields) {
        var hashed = new TreeMap<>(fields);
        hashed.put("store_passwd", md5(PASSWORD));
        var signed = new LinkedHashMap<>(fields);
        signed.put("verify_key", String.join(",", fields.keySet()));
        signed.put(
                "verify_sign",
                md5(hashed.entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(joining("&"))));
        return signed;
    }

    private Answer session(Asked asked) {
        var form = parameters(asked.body());
        if (isStranger(form)) return Answer.ok("{\"status\":\"FAILED\",\"failedreason\":\"Store Credential Error\"}");
        sessions.put(form.get("tran_id"), new Session(form));
        return Answer.ok(
                "{\"status\":\"SUCCESS\",\"sessionkey\":\"K%s\",\"GatewayPageURL\":\"http://127.0.0.1/ssl/%s\"}"
                        .formatted(form.get("tran_id"), form.get("tran_id")));
    }

    private Answer query(Asked asked) {
        var form = parameters(asked.path());
        var session = sessions.get(form.get("tran_id"));
        if (isStranger(form)) return Answer.ok("{\"APIConnect\":\"FAILED\"}");
        return Answer.ok("{\"APIConnect\":\"DONE\",\"no_of_trans_found\":1,\"element\":[%s]}"
                .formatted(session == null ? "" : JSON.writeValueAsString(session.told())));
    }

    private Answer validate(Asked asked) {
        var form = parameters(asked.path());
        var session = sessions.get(form.get("val_id").substring(1));
        if (isStranger(form) || session == null || !session.status.startsWith("VALID"))
            return Answer.ok("{\"APIConnect\":\"DONE\",\"status\":\"INVALID_TRANSACTION\"}");
        var told = session.told();
        session.validations.incrementAndGet();
        session.status = "VALIDATED";
        return Answer.ok(JSON.writeValueAsString(told));
    }

    private synchronized Answer refund(Asked asked) {
        var form = parameters(asked.path());
        var session = sessions.get(form.get("bank_tran_id").substring(1));
        var number = form.get("refund_trans_id");
        if (isStranger(form) || number.length() > 30) return Answer.ok("{\"APIConnect\":\"INVALID_REQUEST\"}");
        if (session.refunds.putIfAbsent(number, form.get("refund_amount")) != null)
            return Answer.ok(
                    "{\"APIConnect\":\"DONE\",\"status\":\"failed\",\"errorReason\":\"Duplicate refund_trans_id\"}");
        return Answer.ok(
                "{\"APIConnect\":\"DONE\",\"status\":\"success\",\"refund_ref_id\":\"R%s\"}".formatted(number));
    }

    private static boolean isStranger(Map<String, String> form) {
        return !"sandbox-store".equals(form.get("store_id")) || !PASSWORD.equals(form.get("store_passwd"));
    }

    private static String md5(String text) {
        return DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
