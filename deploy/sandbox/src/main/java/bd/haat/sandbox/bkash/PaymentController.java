package bd.haat.sandbox.bkash;

import bd.haat.sandbox.checkout.PublicUrl;
import bd.haat.sandbox.faults.Operation;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code create}, {@code execute}, {@code payment/status} and {@code general/searchTransaction}. */
@RestController
@RequestMapping(BkashPaths.V1)
class PaymentController {
    private final Payments payments;
    private final BkashNotices notices;
    private final PublicUrl publicUrl;

    PaymentController(Payments payments, BkashNotices notices, PublicUrl publicUrl) {
        this.payments = payments;
        this.notices = notices;
        this.publicUrl = publicUrl;
    }

    record ById(String paymentID) {}

    record ByTransaction(String trxID) {}

    @Operation("bkash.create")
    @PostMapping("/create")
    Map<String, Object> create(@RequestBody CreateRequest asked) {
        return payments.create(
                asked, payment -> BkashAnswers.created(payment, publicUrl.of("/bkash/pay/" + payment.id())));
    }

    @Operation("bkash.execute")
    @PostMapping("/execute")
    Map<String, Object> execute(@RequestBody ById asked) {
        return payments.execute(asked.paymentID(), payment -> {
            notices.tell(payment);
            return BkashAnswers.executed(payment);
        });
    }

    @Operation("bkash.status")
    @PostMapping("/payment/status")
    Map<String, Object> status(@RequestBody ById asked) {
        return payments.read(asked.paymentID(), BkashAnswers::status);
    }

    @Operation("bkash.search")
    @PostMapping("/general/searchTransaction")
    Map<String, Object> search(@RequestBody ByTransaction asked) {
        return payments.readByTrx(asked.trxID(), BkashAnswers::transaction);
    }
}
