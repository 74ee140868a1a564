package bd.haat.order.ecourier;

import bd.haat.order.courier.CourierAmount;
import bd.haat.order.courier.Parcel;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * One of eCourier's packages: what it costs to bring so much so far.
 *
 * @param code such as {@code #2443}
 */
record EcourierPackage(String code, long feeMinor) {
    private static final Pattern WEIGHT = Pattern.compile("(\\d+)\\s*(kg|g)", Pattern.CASE_INSENSITIVE);

    /** The cheapest that is good for the parcel: {@code coverage} tells inside and outside of Dhaka, {@code weight} the most. */
    static Optional<EcourierPackage> cheapest(JsonNode packages, Parcel parcel) {
        var coverage = parcel.to().isInDhakaCity() ? "inside" : "outside";
        return StreamSupport.stream(packages.spliterator(), false)
                .filter(one -> one.path("coverage")
                        .asString("")
                        .toLowerCase(Locale.ROOT)
                        .startsWith(coverage))
                .filter(one -> grams(one.path("weight").asString("")) >= parcel.grams())
                .map(one -> new EcourierPackage(
                        one.path("package_code").asString(""), CourierAmount.paisa(one.path("shipping_charge"))))
                .filter(one -> !one.code.isEmpty() && one.feeMinor >= 0)
                .min(Comparator.comparingLong(EcourierPackage::feeMinor));
    }

    /** The last weight in texts such as {@code Up To 500 gm} or {@code 1 KG - 2 KG}; 0 without one. */
    private static int grams(String text) {
        var found = WEIGHT.matcher(text);
        int grams = 0;
        while (found.find()) {
            int number = Integer.parseInt(
                    found.group(1).substring(0, Math.min(6, found.group(1).length())));
            grams = found.group(2).equalsIgnoreCase("kg") ? number * 1000 : number;
        }
        return grams;
    }
}
