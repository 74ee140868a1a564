package bd.haat.notification.telling;

import bd.haat.common.text.Language;
import bd.haat.common.text.LocalizedText;
import bd.haat.notification.template.Channel;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes values as people read them: money in lakh and crore groups (৳1,23,45,678; ৳১,২৩,৪৫,৬৭৮), moments in Dhaka's time. An English
 * SMS says Tk, because ৳ would make it UCS-2 and twice as dear.
 */
final class Wording {
    private static final String WHOLE = "#,##,##0";
    private static final String WITH_PAISA = "#,##,##0.00";

    private final Language language;
    private final Channel channel;
    private final ULocale locale;

    Wording(Language language, Channel channel) {
        this.language = language;
        this.channel = channel;
        this.locale = new ULocale(language.code());
    }

    /** @throws IllegalArgumentException for a value of a kind that has no wording */
    Map<String, String> of(Map<String, Object> values) {
        var words = new HashMap<String, String>();
        values.forEach((name, value) -> words.put(name, word(value)));
        return words;
    }

    private String word(Object value) {
        return switch (value) {
            case String text -> text;
            case Taka taka -> money(taka.minor());
            case Instant moment -> moment(moment);
            case LocalizedText text -> text.in(language);
            case Goods goods ->
                goods.lines().stream()
                        .map(line ->
                                line.name().in(language) + " × " + number(WHOLE, BigDecimal.valueOf(line.quantity())))
                        .collect(Collectors.joining("\n"));
            default -> throw new IllegalArgumentException("no wording for " + value.getClass());
        };
    }

    private String money(long minor) {
        var sign = language == Language.EN && channel == Channel.SMS ? "Tk " : "৳";
        return sign + number(minor % 100 == 0 ? WHOLE : WITH_PAISA, BigDecimal.valueOf(minor, 2));
    }

    private String number(String pattern, BigDecimal value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(value);
    }

    private String moment(Instant moment) {
        var format = new SimpleDateFormat("d MMMM yyyy, h:mm a", locale);
        format.setTimeZone(TimeZone.getTimeZone("Asia/Dhaka"));
        return format.format(Date.from(moment));
    }
}
