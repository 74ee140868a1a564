package bd.haat.common.web;

import bd.haat.common.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** The caller's language: {@code ?lang=}, else {@code Accept-Language}, else Bangla. */
final class RequestLanguage {
    private RequestLanguage() {}

    static Language of(HttpServletRequest request) {
        return Language.of(asked(request)).orElseGet(() -> accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** Null also where Tomcat cannot read the parameters at all: the answer to that must still be written in some language. */
    private static String asked(HttpServletRequest request) {
        try {
            return request.getParameter("lang");
        } catch (IllegalStateException unreadable) {
            return null;
        }
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
