package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.process.Checkout;
import bd.haat.backing.process.Command;
import bd.haat.backing.process.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code deploy/release} asks of a new version, asked of this fleet. */
class SmokeTest {
    @Test
    void aShoppersPathAndAnOrderPass(@TempDir Path folder) throws IOException {
        var seller = People.approvedSeller();
        var variant = People.product(seller, "Smoke Saree", 90_000, 5).string("variants.0.id");
        var shopper = People.verified("SHOPPER");
        People.address(shopper);
        var email = shopper.get("/api/v1/users/me").expect(200).string("email");
        var account =
                Files.writeString(folder.resolve("account"), String.join("\n", email, People.PASSWORD, variant) + "\n");
        var said = smoke(Market.fleet().url("gateway").toString(), account.toString());
        assertThat(said.exit()).as(said.output()).isZero();
        assertThat(said.output()).contains("ok: a guest's cart", "ok: the inbox", "ok: an order", "ok: its end");
        var order = shopper.get("/api/v1/orders").expect(200);
        assertThat(order.string("items.0.status")).isEqualTo("CANCELLED");
    }

    @Test
    void whatDoesNotAnswerFails() {
        var said = smoke("http://127.0.0.1:1");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.output()).contains("smoke: categories: no answer, not 200");
    }

    private static Result smoke(String... arguments) {
        var line = new String[arguments.length + 1];
        line[0] = Checkout.root().resolve("deploy/stack/release/smoke").toString();
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return Command.of(line).run();
    }
}
