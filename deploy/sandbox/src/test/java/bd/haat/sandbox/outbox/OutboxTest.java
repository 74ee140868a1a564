package bd.haat.sandbox.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Outbox outbox = new Outbox();

    @Test
    void theOldestMessagesAreForgottenPastTheNumber() {
        for (int i = 0; i <= Outbox.MOST_MESSAGES; i++) {
            put("a@b.c", Integer.toString(i));
        }

        var kept = outbox.newest(Channel.EMAIL, null, Integer.MAX_VALUE);
        assertThat(kept).hasSize(Outbox.MOST_MESSAGES);
        assertThat(kept.getLast().text()).isEqualTo("1");
    }

    @Test
    void longMessagesLeaveRoomForFewer() {
        var long1 = "x".repeat(Outbox.MOST_CHARACTERS / 3);
        for (int i = 0; i < 5; i++) {
            put("a@b.c", long1);
        }
        assertThat(outbox.newest(Channel.EMAIL, null, 10)).hasSize(2);

        put("a@b.c", "x".repeat(Outbox.MOST_CHARACTERS * 2));
        assertThat(outbox.newest(Channel.EMAIL, null, 10)).hasSize(1);
    }

    @Test
    void addressesMatchWholeAndWithoutCase() {
        put("Rahim@Example.com", "x");

        assertThat(outbox.newest(Channel.EMAIL, "rahim@example.COM ", 10)).hasSize(1);
        assertThat(outbox.newest(Channel.EMAIL, "rahim@example", 10)).isEmpty();
        assertThat(outbox.newest(Channel.SMS, null, 10)).isEmpty();
    }

    @Test
    void mobileNumbersHaveManyForms() {
        var e164 = Optional.of("+8801712345678");

        assertThat(Addresses.mobile("01712-345 678")).isEqualTo(e164);
        assertThat(Addresses.mobile("8801712345678")).isEqualTo(e164);
        assertThat(Addresses.mobile("+৮৮০১৭১২৩৪৫৬৭৮")).isEqualTo(e164);
        assertThat(Addresses.mobile("01212345678")).isEmpty();
        assertThat(Addresses.mobile("a@b.c")).isEmpty();
    }

    private void put(String to, String text) {
        outbox.put(Channel.EMAIL, new OutboxMessage(to, null, text, null, Instant.EPOCH, Map.of()));
    }
}
