package bd.haat.sandbox.nagad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.sandbox.checkout.Books;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NagadPaymentsTest {
    @Test
    void aKilledProcessFindsEverythingInItsBooks(@TempDir Path folder) {
        var books = new Books(folder);
        var before = new NagadPayments(Clock.systemUTC(), books);
        var open = before.initialize("H-1", NagadPayment::reference);
        var paid = before.initialize("H-2", NagadPayment::reference);
        before.complete(paid, "H-2", before.read(paid, NagadPayment::challenge), 12_345, "http://127.0.0.1/cb");
        before.decide(paid, NagadPayment.Status.SUCCESS, NagadPayment::reference);
        before.refund(paid, "H-2", 345, "R-1", "torn");

        var after = new NagadPayments(Clock.systemUTC(), books);

        assertThat(after.newest(NagadPayment::page)).isEqualTo(before.newest(NagadPayment::page));
        assertThat(after.<NagadPayment.Status>read(open, NagadPayment::status))
                .isEqualTo(NagadPayment.Status.INITIATED);
        assertThatThrownBy(() -> after.refund(paid, "H-2", 1, "R-1", "torn")).isInstanceOf(NagadRefused.class);
        assertThatThrownBy(() -> after.initialize("H-2", NagadPayment::reference))
                .isInstanceOf(NagadRefused.class);
    }
}
