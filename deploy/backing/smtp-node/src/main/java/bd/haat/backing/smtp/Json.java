package bd.haat.backing.smtp;

import java.util.List;

/** As much of JSON as one list needs. */
final class Json {
    private Json() {}

    /** A text in quotation marks, or null. */
    static String text(String text) {
        if (text == null) {
            return "null";
        }
        var json = new StringBuilder("\"");
        text.chars().forEach(character -> {
            switch (character) {
                case '"', '\\' -> json.append('\\').append((char) character);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (character < ' ') {
                        json.append("\\u%04x".formatted(character));
                    } else {
                        json.append((char) character);
                    }
                }
            }
        });
        return json.append('"').toString();
    }

    /** An array of values that are JSON already. */
    static String array(List<String> values) {
        return "[" + String.join(",", values) + "]";
    }
}
