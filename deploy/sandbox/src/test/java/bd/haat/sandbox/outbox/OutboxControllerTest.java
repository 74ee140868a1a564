package bd.haat.sandbox.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.SandboxTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SandboxTest
class OutboxControllerTest {
    private final Caller caller;

    @Autowired
    OutboxControllerTest(Caller caller) {
        this.caller = caller;
    }

    @Test
    void theFourChannelsAreListsAndOthersAreUnknown() throws Exception {
        for (var channel : Channel.values()) {
            assertThat(caller.get("/outbox/" + channel.name().toLowerCase() + "?to=nobody")
                            .body())
                    .isEqualTo("[]");
        }
        assertThat(caller.get("/outbox/pigeon").status()).isEqualTo(404);
        assertThat(caller.get("/outbox/SMS").status()).isEqualTo(404);
    }
}
