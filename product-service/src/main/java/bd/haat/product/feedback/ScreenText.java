package bd.haat.product.feedback;

import bd.haat.common.text.Digits;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** Looks for what people should not put under a product. All expressions run in linear time. */
@Service
class ScreenText implements Screening {
    /** A mobile number of Bangladesh, with or without its country's. Bangla digits are digits. */
    private static final Pattern PHONE = Pattern.compile("(?:880?|0)1[3-9]\\d{8}");

    /** What people put between the digits of a number. */
    private static final Pattern SPACING = Pattern.compile("(?<=\\d)[ .()/,_-]{1,3}(?=\\d)");

    private static final Pattern EMAIL = Pattern.compile("[\\p{Alnum}_+-]@[\\p{Alnum}-]+\\.\\p{Alpha}");
    private static final Pattern LINK = Pattern.compile(
            "https?:|www\\.|\\b[\\p{Alnum}-]{2,63}\\.(?:com|net|org|bd|info|shop|xyz|me|ly|gl)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DRAGGED = Pattern.compile("(\\S)\\1{9}");
    private static final int SHORT = 20;

    private final JdbcBannedWords banned;

    ScreenText(JdbcBannedWords banned) {
        this.banned = banned;
    }

    @Override
    public Set<Finding> screen(String... texts) {
        var findings = EnumSet.noneOf(Finding.class);
        Arrays.stream(texts).filter(Objects::nonNull).forEach(text -> screen(text, findings));
        return findings;
    }

    private void screen(String text, Set<Finding> findings) {
        var plain = Digits.ascii(Phrase.visible(text));
        if (PHONE.matcher(SPACING.matcher(plain).replaceAll("")).find()
                || EMAIL.matcher(plain).find()) findings.add(Finding.CONTACT);
        if (LINK.matcher(EMAIL.matcher(plain).replaceAll(" ")).find()) findings.add(Finding.LINK);
        if (shouts(plain) || DRAGGED.matcher(plain).find()) findings.add(Finding.SHOUTING);
        var words = " " + Phrase.of(text) + " ";
        if (banned.phrases().stream().anyMatch(phrase -> words.contains(" " + phrase + " ")))
            findings.add(Finding.BANNED_WORD);
    }

    private static boolean shouts(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        return letters >= SHORT && capitals * 10 > letters * 7;
    }
}
