package bd.haat.product.relevance;

/** A measure of the judged set ({@code 5kg}, {@code 500ml}, {@code 12pcs}) as this or that seller writes it. */
final class Packs {
    private Packs() {}

    static String en(String pack, int hand) {
        var number = number(pack);
        var unit = pack.substring(number.length());
        if (pack.equals("12pcs") && hand < 4) return "1 Dozen";
        if (pack.equals("4pcs") && hand < 4) return "1 Hali";
        if (pack.equals("1kg") && hand == 0) return "1000 gm";
        return switch (hand) {
            case 0, 1, 2 -> number + unit;
            case 3 -> number + " " + unit.toUpperCase();
            default -> number + " " + unit;
        };
    }

    static String bn(String pack, int hand) {
        var number = number(pack);
        var unit = switch (pack.substring(number.length())) {
            case "kg" -> "কেজি";
            case "g" -> "গ্রাম";
            case "litre" -> "লিটার";
            case "ml" -> "মিলি";
            case "pcs" -> "পিস";
            case "inch" -> "ইঞ্চি";
            case "ton" -> "টন";
            default -> pack.substring(number.length());
        };
        if (pack.equals("12pcs") && hand < 4) return "১ ডজন";
        if (pack.equals("4pcs") && hand < 4) return "১ হালি";
        var digits = number.chars()
                .mapToObj(c -> Character.toString(c == '.' ? '.' : c - '0' + '০'))
                .reduce("", String::concat);
        return digits + (hand < 2 ? "" : " ") + unit;
    }

    private static String number(String pack) {
        return pack.replaceAll("[^0-9.].*", "");
    }
}
