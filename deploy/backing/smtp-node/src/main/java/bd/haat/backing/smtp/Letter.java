package bd.haat.backing.smtp;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A letter in somebody's mailbox.
 *
 * @param recipient whose mailbox
 * @param to all addressees that the letter names
 * @param text its plain part, empty without one
 * @param html its HTML part, empty without one
 */
record Letter(
        String recipient, String from, List<String> to, String subject, String text, String html, String received) {
    static Letter of(String recipient, StoredMessage stored) throws MessagingException, IOException {
        var message = stored.getMimeMessage();
        return new Letter(
                recipient,
                message.getHeader("From", ", "),
                Arrays.stream(Objects.requireNonNullElse(message.getAllRecipients(), new Address[0]))
                        .map(String::valueOf)
                        .toList(),
                Objects.requireNonNullElse(message.getSubject(), ""),
                part(message, "text/plain"),
                part(message, "text/html"),
                stored.getReceivedDate().toInstant().toString());
    }

    /** The first part of that type, however deep; attachments are not looked into. */
    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String content) {
            return content;
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    String toJson() {
        return "{\"recipient\":" + Json.text(recipient)
                + ",\"from\":" + Json.text(from)
                + ",\"to\":" + Json.array(to.stream().map(Json::text).toList())
                + ",\"subject\":" + Json.text(subject)
                + ",\"text\":" + Json.text(text)
                + ",\"html\":" + Json.text(html)
                + ",\"receivedAt\":" + Json.text(received) + "}";
    }
}
