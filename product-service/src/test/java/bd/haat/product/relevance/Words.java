package bd.haat.product.relevance;

import java.util.HashMap;
import java.util.Map;

/** Values of facts in both languages. */
final class Words {
    private final Map<String, String[]> byId = new HashMap<>();

    Words() {
        for (var row : Table.rows("words.csv")) byId.put(row[0], row);
    }

    String bn(String id) {
        return word(id)[1];
    }

    String en(String id) {
        return word(id)[2];
    }

    private String[] word(String id) {
        var word = byId.get(id);
        if (word == null) throw new IllegalArgumentException("not in words.csv: " + id);
        return word;
    }
}
