package bd.haat.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RedisTest extends ServerTest {
    RedisTest() {
        super(Backing.REDIS, true);
    }

    @Override
    void write(Running server, String name) throws IOException {
        assertThat(ask(server, "SET " + name + " trace")).isEqualTo("+OK");
    }

    @Override
    boolean holds(Running server, String name) throws IOException {
        return ask(server, "STRLEN " + name).equals(":5");
    }

    @Test
    void keepsPlacesOnTheMap() throws IOException {
        assertThat(ask(server(), "PING")).isEqualTo("+PONG");
        assertThat(ask(server(), "GEOADD shops 90.4125 23.8103 dhaka 91.7832 22.3569 chattogram"))
                .startsWith(":");
        assertThat(ask(server(), "GEOSEARCHSTORE near shops FROMLONLAT 90.4 23.8 BYRADIUS 50 km"))
                .isEqualTo(":1");
    }

    private static String ask(Running server, String command) throws IOException {
        try (var socket = new Socket(server.endpoint("host"), server.port());
                var lines =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
            return lines.readLine();
        }
    }
}
