package bd.haat.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    private final FreePorts ports = new FreePorts();

    @Test
    void neverHandsOutAPortTwice() {
        var handedOut = new HashSet<Integer>();
        for (int i = 0; i < 50; i++) {
            assertThat(handedOut.add(ports.random())).isTrue();
        }
    }

    @Test
    void passesOverABusyPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePorts.free(socket.getLocalPort())).isFalse();
            assertThat(ports.from(socket.getLocalPort())).isGreaterThan(socket.getLocalPort());
        }
    }
}
