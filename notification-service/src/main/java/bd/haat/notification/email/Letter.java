package bd.haat.notification.email;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A plain text dressed as HTML: paragraphs, and links that can be tapped. Whatever the text holds is escaped. */
final class Letter {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private Letter() {}

    static String html(String text) {
        var paragraphs =
                Arrays.stream(text.split("\\R{2,}")).map(Letter::paragraph).collect(Collectors.joining());
        return "<!doctype html><html><head><meta charset=\"utf-8\"></head><body style=\"font-family:sans-serif;"
                + "font-size:16px;line-height:1.5;max-width:600px;margin:auto;padding:16px\">" + paragraphs
                + "<p style=\"color:#777\">হাট · Haat</p></body></html>";
    }

    private static String paragraph(String text) {
        var html = HtmlUtils.htmlEscape(text, "UTF-8");
        var linked = LINK.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement("<a href=\"%s\">%<s</a>".formatted(found.group())));
        return "<p>" + linked.replaceAll("\\R", "<br>") + "</p>";
    }
}
