package bd.haat.sandbox.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs GreenMail's SMTP listener; mail goes to the outbox instead of GreenMail's own mailboxes, which nobody would empty. */
@Component
class SmtpServer implements SmartLifecycle {
    private final GreenMail greenMail;

    static {
        // Jakarta Mail searches the whole class path for it, once for each part of each letter, unless it is named.
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
    }

    SmtpServer(SmtpSettings settings, MailIntake intake) {
        greenMail = new GreenMail(new ServerSetup(settings.port(), settings.address(), ServerSetup.PROTOCOL_SMTP));
        greenMail.getUserManager().setMessageDeliveryHandler((_, recipient) -> new OutboxMailbox(intake, recipient));
    }

    int port() {
        return greenMail.getSmtp().getPort();
    }

    @Override
    public void start() {
        greenMail.start();
    }

    @Override
    public void stop() {
        greenMail.stop();
    }

    @Override
    public boolean isRunning() {
        return greenMail.isRunning();
    }
}
