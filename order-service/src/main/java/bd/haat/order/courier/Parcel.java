package bd.haat.order.courier;

/**
 * What a courier is to carry.
 *
 * @param reference ours; letters, digits and hyphens, unique for each time a courier is asked
 * @param phone E.164; null where nobody told us
 * @param postcode null where nobody told us
 * @param pieces how many things are in it
 * @param collectMinor cash to collect at the door, in paisa; 0 for what is paid
 * @param valueMinor what the goods are worth
 */
public record Parcel(
        String reference,
        String recipient,
        String phone,
        String address,
        Place to,
        String postcode,
        int pieces,
        int grams,
        long collectMinor,
        long valueMinor) {
    private static final String COUNTRY = "+88";

    /** The eleven digits that couriers take. */
    public String localPhone() {
        return phone.startsWith(COUNTRY) ? phone.substring(COUNTRY.length()) : phone;
    }

    public String recipient(int longest) {
        return cut(recipient, longest);
    }

    /** The address with the names of the place in it, as riders read it. */
    public String wholeAddress(int longest) {
        var area = ", " + to.upazila() + ", " + to.district();
        return cut(address, longest - Math.min(area.length(), longest)) + cut(area, longest);
    }

    /** By the kilogram begun, at least one. */
    public int kilograms() {
        return Math.max(1, Math.ceilDiv(grams, 1000));
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
