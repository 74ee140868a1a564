package bd.haat.sandbox.bkash;

import bd.haat.sandbox.sns.Seal;
import bd.haat.sandbox.sns.SnsSender;
import bd.haat.sandbox.sns.SnsTopic;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** bKash's notices on demand: repeated, late, altered, wrongly signed or not at all; and the wish to have them confirmed. */
@RestController
@RequestMapping("/control/bkash")
class BkashNoticeController {
    private static final int MOST_TIMES = 100;

    private final Payments payments;
    private final BkashNotices notices;
    private final SnsTopic topic;
    private final SnsSender sender;
    private final BkashSettings settings;

    BkashNoticeController(
            Payments payments, BkashNotices notices, SnsTopic topic, SnsSender sender, BkashSettings settings) {
        this.payments = payments;
        this.notices = notices;
        this.topic = topic;
        this.sender = sender;
        this.settings = settings;
    }

    /**
     * Which notice to send; all members may be absent: the true one, once, rightly signed.
     *
     * @param url where to; absent: the one that is set
     * @param set members of the message to overwrite, before it is signed
     * @param envelope members of the envelope to overwrite, after it is signed
     */
    record NoticeOrder(
            String url, Integer times, Seal signature, Map<String, String> set, Map<String, String> envelope) {}

    /** Sends the notice now and answers what the merchant answered each time; 0 stands for no answer. */
    @PostMapping("/payments/{paymentID}/notice")
    List<Integer> notice(@PathVariable String paymentID, @RequestBody NoticeOrder order) {
        var times = order.times() == null ? 1 : order.times();
        if (times < 1 || times > MOST_TIMES) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "times is 1 to " + MOST_TIMES);
        }
        var message = payments.newest(payment -> payment).stream()
                .filter(payment ->
                        payment.id().equals(paymentID) && !payment.captures().isEmpty())
                .findFirst()
                .map(BkashNotices::message)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such capture"));
        if (order.set() != null) {
            message.putAll(order.set());
        }
        var envelope = notices.signed(message, order.signature() == null ? Seal.RIGHT : order.signature());
        if (order.envelope() != null) {
            envelope.putAll(order.envelope());
        }
        return IntStream.range(0, times)
                .mapToObj(_ -> sender.send(url(order), envelope))
                .toList();
    }

    /** Asks the merchant to confirm the subscription, and answers what it answered. */
    @PostMapping("/subscription")
    int subscription(@RequestBody NoticeOrder order) {
        var seal = order.signature() == null ? Seal.RIGHT : order.signature();
        return sender.send(url(order), topic.signed(topic.confirmation(), seal));
    }

    private String url(NoticeOrder order) {
        var url = order.url() == null ? settings.noticeUrl() : order.url();
        if (url.isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "url is needed: no notice-url is set");
        }
        return url;
    }
}
