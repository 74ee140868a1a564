package bd.haat.notification.delivery;

/**
 * How many short messages a text takes: 160 septets of GSM-7 or 70 UTF-16 units in one, 153 or 67 in each of several (3GPP TS 23.038,
 * 23.040). One character outside GSM-7, such as any Bangla letter or ৳, makes the whole text UCS-2.
 */
final class Segments {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String ESCAPED = "^{}\\[~]|€\f";

    private Segments() {}

    static int of(String text) {
        int septets = septets(text);
        return septets >= 0 ? count(septets, 160, 153) : count(text.length(), 70, 67);
    }

    /** The length in GSM-7, -1 where it does not suffice. */
    private static int septets(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            if (BASIC.indexOf(text.charAt(i)) >= 0) septets++;
            else if (ESCAPED.indexOf(text.charAt(i)) >= 0) septets += 2;
            else return -1;
        }
        return septets;
    }

    private static int count(int length, int alone, int together) {
        return length <= alone ? 1 : (length + together - 1) / together;
    }
}
