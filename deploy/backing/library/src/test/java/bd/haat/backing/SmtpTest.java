package bd.haat.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpTest {
    private static final String LETTER = """
        From: haat@example.com
        To: rahim@example.com, karim@example.com
        Subject: =?UTF-8?B?4KaF4Kaw4KeN4Kah4Ka+4Kaw?=
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary=x

        --x
        Content-Type: text/plain; charset=UTF-8

        Tomar "order"
        --x
        Content-Type: text/html; charset=UTF-8

        <p>Tomar order</p>
        --x--
        .
        """;

    @Test
    void showsTheLettersThatItTookAndStops(@TempDir Path folder) throws Exception {
        var server = BackingServices.start(Backing.SMTP, new BackingHome(folder, false));
        try {
            send(server);
            var ofRahim = Ask.get(server.endpoint("messages") + "?to=rahim@example.com");
            assertThat(ofRahim)
                    .contains("\"recipient\":\"rahim@example.com\"", "\"subject\":\"অর্ডার\"", "<p>Tomar order</p>")
                    .contains("Tomar \\\"order\\\"")
                    .doesNotContain("\"recipient\":\"karim");
            assertThat(Ask.get(server.endpoint("messages"))).contains("\"recipient\":\"karim@example.com\"");
            Ask.send("DELETE", server.endpoint("messages"), "");
            assertThat(Ask.get(server.endpoint("messages"))).isEqualTo("[]");
        } finally {
            server.stop();
        }
        assertThat(server.alive()).isFalse();
    }

    private static void send(Running server) throws IOException {
        try (var socket = new Socket(server.endpoint("host"), server.port());
                var lines =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            assertThat(lines.readLine()).startsWith("220");
            for (var line : List.of(
                    "HELO test\n",
                    "MAIL FROM:<haat@example.com>\n",
                    "RCPT TO:<rahim@example.com>\n",
                    "RCPT TO:<karim@example.com>\n",
                    "DATA\n",
                    LETTER,
                    "QUIT\n")) {
                socket.getOutputStream().write(line.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
                assertThat(lines.readLine()).matches("[23].*");
            }
        }
    }
}
