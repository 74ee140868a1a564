package bd.haat.notification.email;

import bd.haat.notification.delivery.Attempt;
import bd.haat.notification.delivery.Attempt.Failed;
import bd.haat.notification.delivery.Attempt.Refused;
import bd.haat.notification.delivery.Attempt.Sent;
import bd.haat.notification.delivery.Carrier;
import bd.haat.notification.delivery.Delivery;
import bd.haat.notification.template.Channel;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends letters as text and HTML. Their Message-ID is the delivery's id, so that a letter sent twice can be known as one. */
@Component
class SmtpEmail implements Carrier {
    private static final String NAME = "smtp";
    private static final String UTF_8 = "UTF-8";

    private final JavaMailSender mail;
    private final MailSettings settings;
    private final CircuitBreaker breaker = CircuitBreaker.of(
            NAME,
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(20)
                    .minimumNumberOfCalls(10)
                    .waitDurationInOpenState(Duration.ofSeconds(5))
                    .build());

    static {
        // Jakarta Mail searches the whole class path for it, once for each part of each letter, unless it is named.
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
    }

    SmtpEmail(JavaMailSender mail, MailSettings settings) {
        this.mail = mail;
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Attempt send(Delivery message) {
        MimeMessage letter;
        try {
            letter = letter(message);
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            return new Refused(NAME, unwritable.getClass().getSimpleName());
        }
        if (!breaker.tryAcquirePermission()) return new Failed(NAME, "breaker is open", false);
        long began = System.nanoTime();
        try {
            mail.send(letter);
            breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            return new Sent(NAME, message.id().toString());
        } catch (MailException failed) {
            if (refused(failed)) {
                breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
                return new Refused(NAME, "address refused");
            }
            breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, failed);
            return new Failed(NAME, cause(failed), true);
        }
    }

    private MimeMessage letter(Delivery message) throws MessagingException, UnsupportedEncodingException {
        var letter = mail.createMimeMessage();
        letter.setFrom(new InternetAddress(settings.from(), settings.name(), UTF_8));
        letter.setRecipient(RecipientType.TO, new InternetAddress(message.address(), true));
        letter.setSubject(message.subject().replaceAll("\\p{Cntrl}+", " "), UTF_8);
        letter.setContent(new MimeMultipart(
                "alternative", part(message.body(), "plain"), part(Letter.html(message.body()), "html")));
        letter.setHeader("Message-ID", "<" + message.id() + "@haat.bd>");
        letter.setHeader("Auto-Submitted", "auto-generated");
        return letter;
    }

    /** In Base64: quoted-printable makes nine characters of each Bangla letter, and Jakarta Mail writes them one by one. */
    private static MimeBodyPart part(String text, String form) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, form);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Whether the server said 5xx to the address (that is what makes it invalid): another attempt hears the same. */
    private static boolean refused(MailException failed) {
        return failed instanceof MailSendException sending
                && Stream.of(sending.getMessageExceptions())
                        .anyMatch(each -> each instanceof SendFailedException undelivered
                                && undelivered.getInvalidAddresses() != null
                                && undelivered.getInvalidAddresses().length > 0);
    }

    private static String cause(MailException failed) {
        var root = failed.getMostSpecificCause();
        return root.getClass().getSimpleName();
    }
}
