package bd.haat.gateway.problem;

import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The languages of the platform; Bangla where nothing else is asked. */
enum Language {
    BN,
    EN;

    private static final int LONGEST_HEADER = 1000;

    static Language of(ServerHttpRequest request) {
        return tagged(request.getQueryParams().getFirst("lang")).orElseGet(() -> accepted(request.getHeaders()));
    }

    private static Language accepted(HttpHeaders headers) {
        var header = headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.length() > LONGEST_HEADER) return BN;
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .flatMap(range -> tagged(range.getRange()).stream())
                    .findFirst()
                    .orElse(BN);
        } catch (IllegalArgumentException malformed) {
            return BN;
        }
    }

    private static Optional<Language> tagged(String tag) {
        if (tag == null) return Optional.empty();
        return switch (Locale.forLanguageTag(tag.strip()).getLanguage()) {
            case "bn" -> Optional.of(BN);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    Locale locale() {
        return Locale.of(name().toLowerCase(Locale.ROOT));
    }
}
