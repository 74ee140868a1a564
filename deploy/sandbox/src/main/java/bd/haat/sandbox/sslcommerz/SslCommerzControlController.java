package bd.haat.sandbox.sslcommerz;

import bd.haat.sandbox.checkout.Taka;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** SSLCommerz's books for tests, and notices on demand: repeated, late, altered, wrongly signed or not at all. */
@RestController
@RequestMapping("/control/sslcommerz/payments")
class SslCommerzControlController {
    private static final int MOST_TIMES = 100;

    private final Sessions sessions;
    private final Notices notices;
    private final NoticeSender sender;

    SslCommerzControlController(Sessions sessions, Notices notices, NoticeSender sender) {
        this.sessions = sessions;
        this.notices = notices;
        this.sender = sender;
    }

    /** A session; it took money if its state is VALID or VALIDATED. */
    record PaymentView(
            String sessionkey,
            String tranId,
            String amount,
            Session.State state,
            String valId,
            String bankTranId,
            Instant createdAt,
            List<Session.Refund> refunds,
            List<Session.Notice> notices) {
        static PaymentView of(Session session) {
            return new PaymentView(
                    session.key(),
                    session.tranId(),
                    Taka.text(session.asked().paisa()),
                    session.state(),
                    session.valId(),
                    session.bankTranId(),
                    session.createdAt(),
                    session.refunds(),
                    session.notices());
        }
    }

    /** Which notice to send; all members may be absent: the true one, once, rightly signed. */
    record NoticeOrder(Integer times, NoticeSignature signature, Map<String, String> set) {}

    @GetMapping
    List<PaymentView> payments(@RequestParam(name = "tran_id", required = false) String tranId) {
        return sessions.newest(session -> tranId == null || session.tranId().equals(tranId), PaymentView::of);
    }

    /** Sends the notice now and answers what the merchant answered each time; 0 stands for no answer. */
    @PostMapping("/{key}/notice")
    List<Integer> notice(@PathVariable String key, @RequestBody NoticeOrder order) {
        var times = order.times() == null ? 1 : order.times();
        if (times < 1 || times > MOST_TIMES) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "times is 1 to " + MOST_TIMES);
        }
        var fields = sessions.read(session -> session.key().equals(key), session -> {
                    var told = new LinkedHashMap<>(TransactionFields.of(session));
                    told.put("ipn_url", session.asked().get("ipn_url"));
                    return told;
                })
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such session"));
        var url = fields.remove("ipn_url");
        if (order.set() != null) {
            fields.putAll(order.set());
        }
        var signature = order.signature() == null ? NoticeSignature.RIGHT : order.signature();
        var signed = notices.signed(fields, signature);
        return IntStream.range(0, times)
                .mapToObj(_ -> sender.send(key, url, signed))
                .toList();
    }
}
