package bd.haat.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.SandboxTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@SandboxTest
class SmtpServerTest {
    private final Caller caller;
    private final Session session;
    private final String to = UUID.randomUUID() + "@example.com";

    @Autowired
    SmtpServerTest(Caller caller, SmtpServer server) {
        this.caller = caller;
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(server.port()));
        this.session = Session.getInstance(settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base64", "quoted-printable", "8bit"})
    void banglaIsDecoded(String encoding) throws Exception {
        var mail = mail("অর্ডার নিশ্চিত হয়েছে");
        mail.setText("প্রিয় গ্রাহক,\nআপনার অর্ডার আসছে।", "UTF-8");
        mail.setHeader("Content-Transfer-Encoding", encoding);
        Transport.send(mail);

        var found = caller.get("/outbox/email?to=" + to);
        assertThat(found.at("/0/to")).isEqualTo(to);
        assertThat(found.at("/0/subject")).isEqualTo("অর্ডার নিশ্চিত হয়েছে");
        assertThat(found.at("/0/text")).isEqualTo("প্রিয় গ্রাহক,\nআপনার অর্ডার আসছে।");
        assertThat(found.tree().at("/0/html").isMissingNode()).isTrue();
        assertThat(found.at("/0/at")).isNotEmpty();
    }

    @Test
    void textAndHtmlOfAMultipartAreFoundAndAttachmentsLeftOut() throws Exception {
        var text = new MimeBodyPart();
        text.setText("সাদা লেখা", "UTF-8");
        var html = new MimeBodyPart();
        html.setContent("<p>রঙিন <b>লেখা</b></p>", "text/html; charset=UTF-8");
        var both = new MimeBodyPart();
        both.setContent(new MimeMultipart("alternative", text, html));
        var invoice = new MimeBodyPart();
        invoice.setText("not this", "UTF-8");
        invoice.setFileName("চালান.txt");
        invoice.setDisposition(MimeBodyPart.ATTACHMENT);
        var mail = mail("মিশ্র");
        mail.setContent(new MimeMultipart("mixed", invoice, both));
        Transport.send(mail);

        var found = caller.get("/outbox/email?to=" + to.toUpperCase());
        assertThat(found.at("/0/text")).isEqualTo("সাদা লেখা");
        assertThat(found.at("/0/html")).isEqualTo("<p>রঙিন <b>লেখা</b></p>");
    }

    @Test
    void aMailOfHtmlAloneHasItsVisibleTextToo() throws Exception {
        var mail = mail("html");
        mail.setContent("<style>p{}</style><p>এক &amp; দুই</p><p>Code <b>123456</b></p>", "text/html; charset=UTF-8");
        Transport.send(mail);

        assertThat(caller.get("/outbox/email?to=" + to).at("/0/text")).isEqualTo("এক & দুই\nCode 123456");
    }

    @Test
    void anUnknownCharsetIsReadAsUtf8() throws Exception {
        var raw = "From: a@b.c\r\nTo: " + to + "\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-ate\r\n"
                + "Content-Transfer-Encoding: 8bit\r\n\r\nবাংলা\r\n";
        Transport.send(new MimeMessage(session, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));

        assertThat(caller.get("/outbox/email?to=" + to).at("/0/text")).isEqualTo("বাংলা");
    }

    @Test
    void theNewestMailComesFirst() throws Exception {
        for (var subject : new String[] {"one", "two"}) {
            var mail = mail(subject);
            mail.setText(subject);
            Transport.send(mail);
        }

        assertThat(caller.get("/outbox/email?to=" + to).at("/0/subject")).isEqualTo("two");
        assertThat(caller.get("/outbox/email").tree().size()).isBetween(2, 100);
    }

    @Test
    void aFailedDeliveryIsToldToTheSender() throws Exception {
        caller.fault(Map.of("target", "smtp.deliver", "mode", "error"));
        var mail = mail("refused");
        mail.setText("x");

        assertThatThrownBy(() -> Transport.send(mail)).isInstanceOf(MessagingException.class);
        assertThat(caller.get("/outbox/email?to=" + to).tree()).isEmpty();
        Transport.send(mail);
        assertThat(caller.get("/outbox/email?to=" + to).tree()).hasSize(1);
        assertThat(caller.get("/control/requests?target=smtp.deliver").at("/1/status"))
                .isEqualTo("451");
    }

    @Test
    void aLostAnswerDeliversAndIsToldAsFailed() throws Exception {
        caller.fault(Map.of("target", "smtp.deliver", "mode", "lost-answer"));
        var mail = mail("twice");
        mail.setText("x");

        assertThatThrownBy(() -> Transport.send(mail)).isInstanceOf(MessagingException.class);
        assertThat(caller.get("/outbox/email?to=" + to).tree()).hasSize(1);
    }

    private MimeMessage mail(String subject) throws MessagingException {
        var mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress("haat@haat.local"));
        mail.setRecipient(RecipientType.TO, new InternetAddress(to));
        mail.setSubject(subject, "UTF-8");
        return mail;
    }
}
