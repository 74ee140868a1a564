package bd.haat.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortHolderTest {
    @Test
    void namesTheProcessThatListens() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var holder = PortHolder.of(socket.getLocalPort()).orElseThrow();

            assertThat(holder.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(holder.toString())
                    .startsWith("process " + holder.pid() + " (")
                    .contains("java");
        }
    }

    @Test
    void knowsNobodyForAFreePort() {
        assertThat(PortHolder.of(new FreePorts().random())).isEmpty();
    }
}
