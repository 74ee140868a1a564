package bd.haat.order.fingerprint;

import bd.haat.order.orders.DeliveryAddress;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What tells purchases of one phone, one door or one network apart from others.
 *
 * @param phone of the phone at the door
 * @param place of upazila and first line, however they are punctuated
 * @param origin of the caller's network address
 */
public record Fingerprints(long phone, long place, long origin) {
    private static final Pattern SPARED = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    public static Fingerprints of(DeliveryAddress address, String origin, KeyedHash hash) {
        var door = SPARED.matcher(address.line1()).replaceAll("").toLowerCase(Locale.ROOT);
        return new Fingerprints(
                phone(address.phone(), hash),
                hash.key("place:" + address.upazilaCode() + ":" + door),
                hash.key("origin:" + origin));
    }

    public static long phone(String phone, KeyedHash hash) {
        return hash.key("phone:" + phone);
    }
}
