package bd.haat.sandbox.mail;

import bd.haat.sandbox.outbox.OutboxMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Reads a MIME mail (RFC 2045–2047): encoded words, transfer encodings, charsets, nested multiparts; attachments are left out. */
final class MailDecoder {
    private static final Pattern INVISIBLE = Pattern.compile("(?is)<(style|script|head)\\b.*?</\\1>");
    private static final Pattern LINE_ENDS = Pattern.compile("(?i)<br\\s*/?>|</(p|div|tr|h\\d|li)>");
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern BLANK_LINES = Pattern.compile("\\s*\\n\\s*");

    private String text;
    private String html;

    private MailDecoder() {}

    static OutboxMessage decode(String recipient, MimeMessage mail, Instant at) {
        try {
            var found = new MailDecoder();
            found.read(mail);
            return new OutboxMessage(recipient, mail.getSubject(), found.plainText(), found.html, at, Map.of());
        } catch (MessagingException e) {
            throw new IllegalArgumentException("Not a readable mail", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Part part) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return;
        }
        if (part.isMimeType("multipart/*")) {
            var parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                read(parts.getBodyPart(i));
            }
        } else if (html == null && part.isMimeType("text/html")) {
            html = content(part);
        } else if (text == null && part.isMimeType("text/plain")) {
            text = content(part);
        }
    }

    private static String content(Part part) throws MessagingException, IOException {
        try {
            return part.getContent().toString().replace("\r\n", "\n");
        } catch (UnsupportedEncodingException _) {
            // A charset that this JVM does not know: most likely a misspelt UTF-8.
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String plainText() {
        if (text != null || html == null) {
            return text == null ? "" : text.stripTrailing();
        }
        var visible = LINE_ENDS.matcher(INVISIBLE.matcher(html).replaceAll("")).replaceAll("\n");
        var unescaped = HtmlUtils.htmlUnescape(TAGS.matcher(visible).replaceAll(""));
        return BLANK_LINES.matcher(unescaped).replaceAll("\n").strip();
    }
}
