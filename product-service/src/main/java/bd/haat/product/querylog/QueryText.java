package bd.haat.product.querylog;

import bd.haat.product.feedback.Phrase;
import java.util.regex.Pattern;

/**
 * The form in which queries are counted: words in lower case with single spaces and ASCII digits. What looks like an e-mail address, a mobile
 * number of Bangladesh, a card, or a number as long as those of accounts and identity cards is left out: people paste into a search
 * field what they hold in the clipboard.
 */
final class QueryText {
    static final int LONGEST = 100;

    private static final Pattern MAIL = Pattern.compile("(?<!\\S)\\S+@\\S+");
    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\d)(?:(?:88 ?)?0? ?1 ?[3-9](?: ?\\d){8}|\\d{4}(?: \\d{4}){2,4}|\\d{10,})(?!\\d)");

    private QueryText() {}

    /** Empty for a query without words. */
    static String of(String query) {
        if (query == null) return "";
        var words = Phrase.of(MAIL.matcher(query).replaceAll(" "));
        var text = NUMBER.matcher(words).replaceAll(" ").replaceAll(" +", " ").strip();
        return text.length() <= LONGEST ? text : text.substring(0, Math.max(0, text.lastIndexOf(' ', LONGEST)));
    }
}
