package bd.haat.common.web;

import bd.haat.common.text.Language;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Fills in what all problems share: type, title in the caller's language, instance, code, trace id. */
class ProblemFactory {
    private static final String TYPES = "https://haat.bd/problems/";

    private final MessageSource titles = titles();
    private final ObjectProvider<Tracer> tracer;

    ProblemFactory(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    ProblemDetail of(HttpServletRequest request, HttpStatusCode status, String code, List<FieldProblem> errors) {
        var language = RequestLanguage.of(request);
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(TYPES + code));
        problem.setTitle(title(code, language));
        problem.setDetail(titles.getMessage(code + ".detail", null, null, language.locale()));
        problem.setInstance(instance(request));
        problem.setProperty("code", code);
        problem.setProperty("traceId", traceId());
        if (!errors.isEmpty()) problem.setProperty("errors", errors);
        return problem;
    }

    private String title(String code, Language language) {
        return titles.getMessage(code, null, code, language.locale());
    }

    /** The path alone: a query may hold what should not be echoed. A path that is no URI is left out. */
    private static URI instance(HttpServletRequest request) {
        try {
            var failed = request.getAttribute("jakarta.servlet.error.request_uri");
            return URI.create(failed instanceof String path ? path : request.getRequestURI());
        } catch (IllegalArgumentException notAUri) {
            return null;
        }
    }

    private String traceId() {
        var current = tracer.getIfAvailable();
        var span = current == null ? null : current.currentSpan();
        return span == null ? null : span.context().traceId();
    }

    /** The service's titles first, then common-lib's. */
    private static MessageSource titles() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("problems", "haat-problems");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
