package bd.haat.product.upsert;

import bd.haat.common.text.LocalizedText;
import bd.haat.product.measure.Parcel;
import bd.haat.product.measure.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is known, with what a file says now over it, member by member. Either side may be null. */
final class Merged {
    private Merged() {}

    static LocalizedText of(LocalizedText before, LocalizedText now) {
        if (now == null || before == null) return either(now, before);
        return new LocalizedText(either(now.bn(), before.bn()), either(now.en(), before.en()));
    }

    static <T> Map<String, T> of(Map<String, T> before, Map<String, T> now) {
        if (now == null || before == null) return either(now, before);
        var both = new LinkedHashMap<>(before);
        both.putAll(now);
        return both;
    }

    static Quantity of(Quantity before, Quantity now) {
        if (now == null || before == null) return either(now, before);
        return new Quantity(either(now.unit(), before.unit()), either(now.amount(), before.amount()));
    }

    static Parcel of(Parcel before, Parcel now) {
        if (now == null || before == null) return either(now, before);
        return new Parcel(
                either(now.weightGrams(), before.weightGrams()),
                either(now.lengthMm(), before.lengthMm()),
                either(now.widthMm(), before.widthMm()),
                either(now.heightMm(), before.heightMm()));
    }

    static <T> T either(T now, T before) {
        return now == null ? before : now;
    }
}
