package bd.haat.order;

import bd.haat.common.test.RemoteStub;
import bd.haat.common.test.RemoteStub.Answer;
import bd.haat.common.test.RemoteStub.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** bKash as far as its merchant sees it, with books that tell how often money was taken. Approved by default. */
public final class FakeBkash extends FakeGateway {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A session. */
    public static final class Session {
        public final String id;
        public final String invoice;
        public final String amount;
        public volatile String status = "Initiated";
        public volatile boolean approved = true;
        public final AtomicInteger captures = new AtomicInteger();
        public final List<String> refunds = new CopyOnWriteArrayList<>();

        Session(String id, String invoice, String amount) {
            this.id = id;
            this.invoice = invoice;
            this.amount = amount;
        }
    }

    public final Map<String, Session> sessions = new ConcurrentHashMap<>();
    public final AtomicInteger executions = new AtomicInteger();
    public final AtomicInteger grants = new AtomicInteger();
    private final AtomicInteger numbers = new AtomicInteger();

    private final RemoteStub stub = new RemoteStub()
            .on("POST", "/v1.2.0-beta/tokenized/checkout/token/", this::token)
            .on("POST", "/v1.2.0-beta/tokenized/checkout/create", asked -> with("create", create(asked)))
            .on("POST", "/v1.2.0-beta/tokenized/checkout/execute", asked -> with("execute", execute(asked)))
            .on("POST", "/v1.2.0-beta/tokenized/checkout/payment/status", asked -> with("status", status(asked)))
            .on("POST", "/v2/tokenized-checkout/refund/payment/transaction", asked -> with("refund", refund(asked)))
            .on("POST", "/v2/tokenized-checkout/refund/payment/status", asked -> with("refunds", refunds(asked)));

    String url() {
        return stub.url();
    }

    void reset() {
        heal();
        executions.set(0);
    }

    public Session sessionOf(String orderNumber, int attempt) {
        return sessions.values().stream()
                .filter(session -> session.invoice.equals(orderNumber + "-" + attempt))
                .findFirst()
                .orElseThrow();
    }

    private Answer token(Asked asked) {
        grants.incrementAndGet();
        return Answer.ok("{\"statusCode\":\"0000\",\"id_token\":\"t-%d\",\"token_type\":\"Bearer\",\"expires_in\":3600,"
                        .formatted(numbers.incrementAndGet())
                + "\"refresh_token\":\"r\"}");
    }

    private Answer create(Asked asked) {
        var body = JSON.readTree(asked.body());
        var id = "TR%d".formatted(numbers.incrementAndGet());
        sessions.put(
                id,
                new Session(
                        id,
                        body.get("merchantInvoiceNumber").asString(),
                        body.get("amount").asString()));
        return Answer.ok("{\"statusCode\":\"0000\",\"paymentID\":\"%s\",\"bkashURL\":\"http://127.0.0.1/bkash/pay/%s\"}"
                .formatted(id, id));
    }

    private synchronized Answer execute(Asked asked) {
        executions.incrementAndGet();
        var session = session(asked, "paymentID");
        if (session.status.equals("Completed")) return code("2117");
        if (!session.approved) return code("2056");
        session.captures.incrementAndGet();
        session.status = "Completed";
        return Answer.ok(told(session));
    }

    private Answer status(Asked asked) {
        return Answer.ok(told(session(asked, "paymentID")));
    }

    private static String told(Session session) {
        var trx = session.status.equals("Completed") ? "\"trxID\":\"X%s\",".formatted(session.id) : "";
        return "{\"statusCode\":\"0000\",\"paymentID\":\"%s\",%s\"transactionStatus\":\"%s\",\"amount\":\"%s\",\"currency\":\"BDT\",\"merchantInvoiceNumber\":\"%s\"}"
                .formatted(session.id, trx, session.status, session.amount, session.invoice);
    }

    private Answer refund(Asked asked) {
        var session = session(asked, "paymentId");
        session.refunds.add(JSON.readTree(asked.body()).get("refundAmount").asString());
        return Answer.ok("{\"refundTrxId\":\"R%s-%d\",\"refundTransactionStatus\":\"Completed\"}"
                .formatted(session.id, session.refunds.size()));
    }

    private Answer refunds(Asked asked) {
        var session = session(asked, "paymentId");
        var all = new ArrayList<String>();
        for (int i = 0; i < session.refunds.size(); i++)
            all.add("{\"refundTrxId\":\"R%s-%d\",\"refundTransactionStatus\":\"Completed\",\"refundAmount\":\"%s\"}"
                    .formatted(session.id, i + 1, session.refunds.get(i)));
        return Answer.ok("{\"originalTrxId\":\"X\",\"refundTransactions\":[%s]}".formatted(String.join(",", all)));
    }

    private Session session(Asked asked, String member) {
        JsonNode body = JSON.readTree(asked.body());
        return sessions.get(body.get(member).asString());
    }

    private static Answer code(String code) {
        return Answer.ok("{\"statusCode\":\"%s\",\"statusMessage\":\"no\"}".formatted(code));
    }
}
