package bd.haat.order.payout;

import bd.haat.common.money.Taka;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** Tells the bank whom to pay: RFC 4180, a line for each payout that has not failed, written page by page. */
@Component
class BankFile {
    private static final int AT_ONCE = 500;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "payoutId",
                    "kind",
                    "accountName",
                    "bankName",
                    "routingNumber",
                    "accountNumber",
                    "amount",
                    "currency")
            .get();

    private final Payouts payouts;

    BankFile(Payouts payouts) {
        this.payouts = payouts;
    }

    void write(UUID batchId, Appendable to) throws IOException {
        var file = new CSVPrinter(to, FORMAT);
        List<Payout> some = List.of();
        do {
            some = payouts.ofBatch(
                    batchId, some.isEmpty() ? null : some.getLast().id(), AT_ONCE);
            for (var payout : some) if (!payout.status().isFinal()) write(payout, file);
        } while (some.size() == AT_ONCE);
        file.flush();
    }

    private static void write(Payout payout, CSVPrinter file) throws IOException {
        var to = payout.destination();
        file.printRecord(
                payout.id(),
                to.kind(),
                to.accountName(),
                to.bankName(),
                to.routingNumber(),
                to.accountNumber(),
                Taka.text(payout.amountMinor()),
                "BDT");
    }
}
