package bd.haat.sandbox.openai;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a prompt says about its subject, as lines {@code name: value} or as JSON members, keys in lower case. */
record Facts(Map<String, String> byName) {
    private static final int MOST = 12;
    private static final Pattern LINE = Pattern.compile(
            "(?m)(?:^|[.;।] )[\\s*•-]*([\\p{L}\\p{M}][\\p{L}\\p{M} _]{0,30}?)\\s*[:：]\\s*(\\S.{0,200}?)\\s*$");
    private static final Pattern MEMBER =
            Pattern.compile("\"([\\p{L}\\p{M}][\\p{L}\\p{M} _]{0,30})\"\\s*:\\s*(?:\"([^\"]{1,200})\"|(-?\\d[\\d.]*))");

    static Facts in(String prompt) {
        var facts = new LinkedHashMap<String, String>();
        Stream.concat(
                        MEMBER.matcher(prompt)
                                .results()
                                .map(found -> new String[] {
                                    found.group(1), found.group(2) == null ? found.group(3) : found.group(2)
                                }),
                        LINE.matcher(prompt).results().map(found -> new String[] {found.group(1), found.group(2)}))
                .limit(MOST)
                .forEach(fact -> facts.putIfAbsent(fact[0].toLowerCase(Locale.ROOT), fact[1]));
        return new Facts(facts);
    }

    Optional<String> any(String... names) {
        return Stream.of(names).map(byName::get).filter(value -> value != null).findFirst();
    }

    /** What the text is about. */
    Optional<String> subject() {
        return any("name", "product name", "product", "title", "নাম", "পণ্য", "পণ্যের নাম", "name_en", "name_bn");
    }
}
