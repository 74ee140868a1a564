package bd.haat.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.notification.delivery.Attempt;
import bd.haat.notification.delivery.Attempt.Failed;
import bd.haat.notification.delivery.Attempt.Refused;
import bd.haat.notification.delivery.Delivery;
import bd.haat.notification.template.Channel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Against servers that say no. */
class SmtpEmailTest {
    @Test
    void anAddressThatTheServerRefusesIsNotTriedAgain() throws IOException {
        try (var server = serverSaying("550 no such user")) {
            assertThat(to(server.getLocalPort())).isInstanceOf(Refused.class);
        }
    }

    @Test
    void aServerThatIsBusyIsAskedLater() throws IOException {
        try (var server = serverSaying("451 come back later")) {
            assertThat(to(server.getLocalPort())).isInstanceOf(Failed.class);
        }
    }

    @Test
    void aServerThatIsAwayOpensTheBreaker() throws IOException {
        int nobody;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = closed.getLocalPort();
        }
        var email = email(nobody);
        for (int i = 0; i < 10; i++) assertThat(email.send(message())).isInstanceOf(Failed.class);
        assertThat(email.send(message())).isEqualTo(new Failed("smtp", "breaker is open", false));
    }

    private static Attempt to(int port) {
        return email(port).send(message());
    }

    private static SmtpEmail email(int port) {
        var mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(port);
        return new SmtpEmail(mail, new MailSettings("no-reply@haat.bd", "Haat"));
    }

    private static Delivery message() {
        var id = Ids.next();
        return new Delivery(
                id, id, Channel.EMAIL, id, "order-confirmed", "r@example.com", "A\r\nBcc: x", "B", false, 1, null);
    }

    /** Serves one letter, and answers its recipient so. */
    private static ServerSocket serverSaying(String answer) throws IOException {
        var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try (var client = server.accept();
                    var lines = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                var out = client.getOutputStream();
                out.write("220 test\r\n".getBytes(StandardCharsets.US_ASCII));
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    var reply = line.startsWith("RCPT") ? answer : line.startsWith("QUIT") ? "221 bye" : "250 ok";
                    out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException closed) {
                // the test is over
            }
        });
        return server;
    }
}
