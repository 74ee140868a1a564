package bd.haat.common.idempotency;

import bd.haat.common.web.ProblemException;
import bd.haat.common.web.ProblemWriter;
import bd.haat.common.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Runs behind security, in front of {@link Idempotent} methods. */
class IdempotencyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final List<String> REPEATED =
            List.of(HttpHeaders.LOCATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, "Preference-Applied");

    private final JdbcAnswers answers;
    private final ProblemWriter problems;
    private final Predicate<HttpServletRequest> idempotent;

    IdempotencyFilter(JdbcAnswers answers, ProblemWriter problems, Predicate<HttpServletRequest> idempotent) {
        this.answers = answers;
        this.problems = problems;
        this.idempotent = idempotent;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getUserPrincipal() == null || !idempotent.test(request)) {
            chain.doFilter(request, response);
            return;
        }
        var key = request.getHeader(HEADER);
        if (key == null || !KEY.matcher(key).matches()) {
            refuse(request, response, Problems.badRequest("idempotency-key-required"));
            return;
        }
        var caller = request.getUserPrincipal().getName();
        var replayable = new ReplayableRequest(request);
        switch (answers.claim(caller, key, hash(replayable))) {
            case Claim.Taken() -> run(caller, key, replayable, response, chain);
            case Claim.Answered(var answer) -> replay(answer, response);
            case Claim.Running() ->
                refuse(
                        request,
                        response,
                        Problems.conflict("request-in-progress").header(HttpHeaders.RETRY_AFTER, "1"));
            case Claim.Reused() -> refuse(request, response, Problems.unprocessable("idempotency-key-reused"));
        }
    }

    private void run(
            String caller, String key, ReplayableRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caching = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try {
            chain.doFilter(request, caching);
            answered = caching.getStatus() < 500 && caching.getStatus() != HttpStatus.TOO_MANY_REQUESTS.value();
        } finally {
            settle(caller, key, answered ? caching : null);
            caching.copyBodyToResponse();
        }
    }

    /**
     * Keeps the answer, or frees the key where there is none worth keeping (null). What was done is done: should the database be away
     * now, the caller gets the answer all the same, and the key is free again when its lease ends.
     */
    private void settle(String caller, String key, ContentCachingResponseWrapper answer) {
        try {
            if (answer == null) answers.release(caller, key);
            else
                answers.answer(
                        caller,
                        key,
                        new StoredAnswer(answer.getStatus(), headers(answer), answer.getContentAsByteArray()));
        } catch (DataAccessException away) {
            log.warn("A key stays leased, because its end could not be written: {}", away.toString());
        }
    }

    private static void replay(StoredAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(answer.body());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        problems.write(request, response, problem);
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        var kept = new LinkedHashMap<String, String>();
        for (var name : REPEATED) {
            var value = name.equals(HttpHeaders.CONTENT_TYPE) ? response.getContentType() : response.getHeader(name);
            if (value != null) kept.put(name, value);
        }
        return kept;
    }

    private static byte[] hash(ReplayableRequest request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getMethod() + ' ' + request.getRequestURI() + '\n').getBytes(StandardCharsets.UTF_8));
            return digest.digest(request.body());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
