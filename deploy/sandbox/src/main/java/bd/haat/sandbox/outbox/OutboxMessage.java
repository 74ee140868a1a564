package bd.haat.sandbox.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;

/**
 * One delivered message.
 *
 * @param to an e-mail address, a number as {@code +8801…}, a device token, {@code topic:…} or a page id
 * @param subject a mail's subject or a notification's title; may be absent
 * @param text the decoded text, empty rather than absent
 * @param html the decoded HTML of a mail; may be absent
 * @param data what else the channel carries: the sender of an SMS, a notification's data, a post's link
 */
public record OutboxMessage(
        String to,
        String subject,
        String text,
        String html,
        Instant at,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> data) {

    int characters() {
        var more = data.entrySet().stream()
                .mapToInt(entry -> entry.getKey().length() + entry.getValue().length())
                .sum();
        return to.length() + length(subject) + text.length() + length(html) + more;
    }

    private static int length(String optional) {
        return optional == null ? 0 : optional.length();
    }
}
