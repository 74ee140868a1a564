package bd.haat.order.orders;

import bd.haat.common.persistence.Shards;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Numbers that people read aloud: {@code HT-YYMMDD-XXXXXX}, the date in Dhaka, then five random characters of Crockford's base 32 and
 * a check character over date and characters (Luhn mod N with N = 32), which finds any one wrong character and nearly all swaps. Where
 * orders are spread over several databases, none of which sees the others' numbers, the first of the five is one of the database's own.
 */
public final class OrderNumber {
    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int RANDOM_CHARACTERS = 5;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyMMdd").withZone(ZoneId.of("Asia/Dhaka"));
    private static final SecureRandom RANDOM = new SecureRandom();

    private OrderNumber() {}

    /** A new number; two of one day are the same once in 33 million, which the table's constraint finds. */
    public static String at(Instant placedAt) {
        var date = DATE.format(placedAt);
        var body = new StringBuilder(date);
        body.append(first());
        for (int i = 1; i < RANDOM_CHARACTERS; i++) body.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return "HT-" + date + "-" + body.substring(date.length()) + check(body);
    }

    private static char first() {
        var shard = Shards.bound();
        if (shard.isEmpty()) return ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length()));
        int own = ALPHABET.length() / Shards.MOST;
        return ALPHABET.charAt(shard.getAsInt() * own + RANDOM.nextInt(own));
    }

    /** Whether the text has the form of a number and its check character is right. */
    public static boolean isValid(String number) {
        if (number == null || !number.matches("HT-\\d{6}-[" + ALPHABET + "]{6}")) return false;
        var characters = number.substring(3, 9) + number.substring(10);
        int last = characters.length() - 1;
        return check(characters.substring(0, last)) == characters.charAt(last);
    }

    private static char check(CharSequence body) {
        int n = ALPHABET.length();
        int sum = 0;
        int factor = 2;
        for (int i = body.length() - 1; i >= 0; i--) {
            int addend = factor * ALPHABET.indexOf(body.charAt(i));
            sum += addend / n + addend % n;
            factor = factor == 2 ? 1 : 2;
        }
        return ALPHABET.charAt((n - sum % n) % n);
    }
}
