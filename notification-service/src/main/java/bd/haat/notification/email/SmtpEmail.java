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
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends letters as text and HTML. Their Message-ID is the delivery's id, so that a letter sent twice can be known as one. */
@Component
class SmtpEmail implements Carrier {
    private static final String NAME = "smtp";

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
        var helper = new MimeMessageHelper(letter, true, "UTF-8");
        helper.setFrom(settings.from(), settings.name());
        helper.setTo(message.address());
        helper.setSubject(message.subject().replaceAll("\\p{Cntrl}+", " "));
        helper.setText(message.body(), Letter.html(message.body()));
        letter.setHeader("Message-ID", "<" + message.id() + "@haat.bd>");
        letter.setHeader("Auto-Submitted", "auto-generated");
        return letter;
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
