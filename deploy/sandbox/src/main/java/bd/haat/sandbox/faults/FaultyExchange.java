package bd.haat.sandbox.faults;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lets one request run into its fault. */
@Component
class FaultyExchange {
    private static final String PROXY_PAGE = "<html><body><h1>500 Internal Server Error</h1></body></html>";
    private static final String CUT_JSON = "{\"statusCode\":\"0000\",\"data\":{\"amou";

    private final Parties parties;
    private final JsonMapper json;

    FaultyExchange(Parties parties, JsonMapper json) {
        this.parties = parties;
        this.json = json;
    }

    void run(
            Fault fault,
            String operation,
            HttpServletRequest request,
            ContentCachingResponseWrapper answer,
            FilterChain work)
            throws IOException, ServletException {
        switch (fault.mode()) {
            case SLOW -> {
                work.doFilter(request, answer);
                fault.pause();
            }
            case SLOW_WORK -> {
                fault.pause();
                work.doFilter(request, answer);
            }
            case LOST_ANSWER -> {
                work.doFilter(request, answer);
                fault.pause();
                LostConnections.lose(request);
            }
            case LOST_REQUEST -> {
                fault.pause();
                LostConnections.lose(request);
            }
            case ALTER -> {
                work.doFilter(request, answer);
                fault.pause();
                alter(fault, answer);
            }
            case ERROR -> {
                fault.pause();
                var error = parties.of(operation).error(operation, fault.errorCode());
                error.headers().forEach(answer::setHeader);
                write(answer, error.status(), MediaType.APPLICATION_JSON_VALUE, json.writeValueAsBytes(error.body()));
            }
            case HTTP_500 -> {
                fault.pause();
                write(answer, 500, MediaType.TEXT_HTML_VALUE, PROXY_PAGE.getBytes(StandardCharsets.UTF_8));
            }
            case GARBAGE -> {
                fault.pause();
                write(answer, 200, MediaType.APPLICATION_JSON_VALUE, CUT_JSON.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void alter(Fault fault, ContentCachingResponseWrapper answer) throws IOException {
        if (json.readTree(answer.getContentAsByteArray()) instanceof ObjectNode members) {
            fault.set().forEach((name, value) -> set(members, name, value));
            answer.resetBuffer();
            answer.getOutputStream().write(json.writeValueAsBytes(members));
        }
    }

    /** A name with a slash is a JSON pointer to a member further inside. */
    private static void set(ObjectNode members, String name, Object value) {
        int last = name.lastIndexOf('/');
        if (last < 0) {
            members.putPOJO(name, value);
        } else if (members.at(name.substring(0, last)) instanceof ObjectNode inner) {
            inner.putPOJO(name.substring(last + 1), value);
        }
    }

    private static void write(HttpServletResponse answer, int status, String type, byte[] body) throws IOException {
        answer.setStatus(status);
        answer.setContentType(type);
        answer.getOutputStream().write(body);
    }
}
