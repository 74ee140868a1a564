package bd.haat.sandbox.sslcommerz;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.sandbox.checkout.Books;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
    private final SessionRequest request =
            new SessionRequest(Map.of("tran_id", "H-1", "total_amount", "123.45", "currency", "BDT"));

    @Test
    void aKilledProcessFindsEverythingInItsBooks(@TempDir Path folder) {
        var books = new Books(folder);
        var before = new Sessions(Clock.systemUTC(), books);
        var key = before.open(request, Session::key).orElseThrow();
        before.decide(key, Session.State.VALID, PayMethod.VISA, true, Session::key);
        before.change(key, session -> session.validated(Clock.systemUTC().instant()));
        var bankTranId = before.read(session -> true, Session::bankTranId).orElseThrow();
        new Refunds(before, Clock.systemUTC())
                .refund(Map.of(
                        "bank_tran_id", bankTranId,
                        "refund_amount", "23.45",
                        "refund_trans_id", "R-1",
                        "refund_remarks", "torn"));

        var after = new Sessions(Clock.systemUTC(), books);

        assertThat(after.newest(session -> true, Session::page))
                .isEqualTo(before.newest(session -> true, Session::page));
        assertThat(after.read(session -> true, Session::refundablePaisa)).contains(10_000L);
        assertThat(after.open(request, Session::key)).isEmpty();
    }
}
