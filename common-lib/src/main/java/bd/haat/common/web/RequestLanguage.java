package bd.haat.common.web;

import bd.haat.common.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** The caller's language: {@code ?lang=}, else {@code Accept-Language}, else Bangla. */
final class RequestLanguage {
    private RequestLanguage() {}

    static Language of(HttpServletRequest request) {
        return Language.of(request.getParameter("lang"))
                .orElseGet(() -> accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static Language accepted(String header) {
        if (header == null || header.length() > 1000) return Language.BN;
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .flatMap(range -> Language.of(range.getRange()).stream())
                    .findFirst()
                    .orElse(Language.BN);
        } catch (IllegalArgumentException malformed) {
            return Language.BN;
        }
    }
}
