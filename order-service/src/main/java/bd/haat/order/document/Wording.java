package bd.haat.order.document;

import bd.haat.common.text.Language;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words and figures of documents in one language: money in lakh and crore groups, moments in Dhaka's time. */
public final class Wording {
    private final Language language;
    private final ULocale locale;
    private final ResourceBundle words;

    private Wording(Language language) {
        this.language = language;
        this.locale = new ULocale(language.code());
        this.words = ResourceBundle.getBundle(
                "documents",
                Locale.of(language.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Wording in(Language language) {
        return new Wording(language);
    }

    public Language language() {
        return language;
    }

    /** The phrase under a key of {@code documents_<language>.properties}. */
    public String of(String key) {
        return words.getString(key);
    }

    /** {@code 1,23,456.00}, {@code ১,২৩,৪৫৬.০০}; the sign of the taka stands in the column's head or in {@link #taka}. */
    public String amount(long minor) {
        return format("#,##,##0.00", BigDecimal.valueOf(minor, 2));
    }

    public String taka(long minor) {
        return "৳" + amount(minor);
    }

    public String number(long number) {
        return format("#,##,##0", BigDecimal.valueOf(number));
    }

    /** 1500 basis points are {@code 15%}. */
    public String percent(long basisPoints) {
        return format("0.##", BigDecimal.valueOf(basisPoints, 2)) + "%";
    }

    public String day(Instant at) {
        return moment("d MMMM yyyy", at);
    }

    public String hour(Instant at) {
        return moment("HH:mm", at);
    }

    private String format(String pattern, BigDecimal value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(value);
    }

    private String moment(String pattern, Instant at) {
        var format = new SimpleDateFormat(pattern, locale);
        format.setTimeZone(TimeZone.getTimeZone("Asia/Dhaka"));
        return format.format(Date.from(at));
    }
}
