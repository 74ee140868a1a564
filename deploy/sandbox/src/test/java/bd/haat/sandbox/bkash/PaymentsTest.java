package bd.haat.sandbox.bkash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.sandbox.checkout.Books;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaymentsTest {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    private final BkashSettings settings = new BkashSettings(
            "u", "p", "k", "s", Duration.ofHours(1), Duration.ofDays(28), Duration.ofDays(1), Duration.ofDays(15), "");
    private final Payments payments = new Payments(settings, clock, Books.none());

    @Test
    void aKilledProcessFindsEverythingInItsBooks(@TempDir Path folder) throws IOException {
        var books = new Books(folder.resolve("books"));
        var before = new Payments(settings, clock, books);
        var id = before.create(request("H-9"), Payment::id);
        before.decide(id, Payment.State.APPROVED, "01770000000", Payment::id);
        var trx = before.execute(id, payment -> payment.capture().trxID());
        before.refund(id, trx, "0.50", "s", "r");
        Files.writeString(folder.resolve("books/bkash.ndjson"), "\n{\"id\":\"cut", StandardOpenOption.APPEND);

        var after = new Payments(settings, clock, books);

        assertThat(after.newest(Payment::page)).isEqualTo(before.newest(Payment::page));
        assertThat(after.<String>readByTrx(trx, Payment::id)).isEqualTo(id);
        assertThatThrownBy(() -> after.create(request("H-9"), Payment::id)).isInstanceOf(BkashRefused.class);
        after.refund(id, trx, "0.25", "s", "r");
        assertThat(new Payments(settings, clock, books).newest(Payment::refunds).getFirst())
                .hasSize(2);
    }

    @Test
    void aRefundAfterTheWindowIsRefused() {
        var id = approved("H-1");
        var trx = payments.execute(id, payment -> payment.capture().trxID());
        now = now.plus(Duration.ofDays(15));
        payments.refund(id, trx, "1", "s", "r");
        now = now.plusMillis(1);

        assertThatThrownBy(() -> payments.refund(id, trx, "1", "s", "r"))
                .isInstanceOfSatisfying(
                        BkashRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(BkashCode.REFUND_TOO_LATE));
    }

    @Test
    void anOldPaymentIsNotExecutedEvenIfItWasApproved() {
        var id = approved("H-1");
        now = now.plus(Duration.ofDays(1)).plusMillis(1);

        assertThatThrownBy(() -> payments.execute(id, Payment::id))
                .isInstanceOfSatisfying(
                        BkashRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(BkashCode.INVALID_STATE));
    }

    @Test
    void anEleventhRefundIsRefused() {
        var id = approved("H-1");
        var trx = payments.execute(id, payment -> payment.capture().trxID());
        for (int i = 0; i < 10; i++) {
            payments.refund(id, trx, "1", "s", "r");
        }

        assertThatThrownBy(() -> payments.refund(id, trx, "1", "s", "r"))
                .hasMessage(BkashCode.REFUND_TOO_MUCH.message());
    }

    @Test
    void theOldestPaymentsAreForgotten() {
        var first = approved("H-first");
        var trx = payments.execute(first, payment -> payment.capture().trxID());
        for (int i = 0; i < Payments.LIMIT; i++) {
            approved("H-" + i);
        }

        assertThat(payments.newest(Payment::id)).hasSize(Payments.LIMIT).doesNotContain(first);
        assertThatThrownBy(() -> payments.readByTrx(trx, Payment::id)).isInstanceOf(BkashRefused.class);
    }

    @Test
    void tokensExpire() {
        var tokens = new Tokens(settings, clock);
        var token = tokens.grant();
        now = now.plus(Duration.ofHours(1)).minusMillis(1);
        tokens.check("Bearer " + token);
        now = now.plusMillis(1);

        assertThatThrownBy(() -> tokens.check(token)).hasMessage("The incoming token has expired");
    }

    @Test
    void timesAreWrittenInTheOddWay() {
        assertThat(BkashTime.zoned(now)).isEqualTo("2026-01-01T06:00:00:000 GMT+0600");
        assertThat(BkashTime.local(now)).isEqualTo("2026-01-01T06:00:00:000");
    }

    private String approved(String invoice) {
        var id = payments.create(request(invoice), Payment::id);
        return payments.decide(id, Payment.State.APPROVED, "01770618575", Payment::id);
    }

    private static CreateRequest request(String invoice) {
        return new CreateRequest("0011", "p", "http://127.0.0.1/cb", "100", "BDT", "sale", invoice);
    }
}
