package bd.haat.sandbox.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** The mailbox of one recipient of one mail: hands the mail over and keeps nothing. */
class OutboxMailbox implements GreenMailUser {
    private final MailIntake intake;
    private final MailAddress recipient;

    OutboxMailbox(MailIntake intake, MailAddress recipient) {
        this.intake = intake;
        this.recipient = recipient;
    }

    @Override
    public void deliver(MovingMessage mail) {
        deliver(mail.getMessage());
    }

    @Override
    public void deliver(MimeMessage mail) {
        intake.deliver(recipient.getEmail(), mail);
    }

    @Override
    public String getEmail() {
        return recipient.getEmail();
    }

    @Override
    public String getLogin() {
        return recipient.getEmail();
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getQualifiedMailboxName() {
        return recipient.getEmail();
    }

    @Override
    public void setPassword(String password) {
        // Nobody logs in to read mail here.
    }

    @Override
    public void authenticate(String password) {
        // Any sender may deliver.
    }

    @Override
    public void create() {
        // Lives for one delivery only.
    }

    @Override
    public void delete() {
        // Lives for one delivery only.
    }
}
