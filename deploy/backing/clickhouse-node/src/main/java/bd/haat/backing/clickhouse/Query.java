package bd.haat.backing.clickhouse;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * A query as it came by HTTP.
 *
 * @param statement SQL, with an INSERT's data behind it
 * @param format of the answer where the SQL names none
 * @param database in which unqualified names are looked up
 * @param parameters values of {@code {name:Type}}
 * @param settings that hold for this query alone
 * @param id given by the client; may be null
 */
record Query(
        byte[] statement,
        String format,
        String database,
        Map<String, String> parameters,
        Map<String, String> settings,
        String id) {
    private static final String PARAMETER = "param_";

    /** Names in the URL that belong to the interface; all others are settings of the engine. */
    private static final Set<String> INTERFACE = Set.of(
            "query",
            "database",
            "default_format",
            "query_id",
            "user",
            "password",
            "quota_key",
            "role",
            "session_id",
            "session_check",
            "session_timeout",
            "session_timezone",
            "compress",
            "decompress",
            "enable_http_compression",
            "http_zlib_compression_level",
            "send_progress_in_http_headers",
            "http_headers_progress_interval_ms",
            "wait_end_of_query",
            "http_write_exception_in_output_format",
            "buffer_size",
            "client_protocol_version",
            "add_http_cors_header",
            "cancel_http_readonly_queries_on_client_close");

    static Query of(HttpExchange exchange) throws IOException {
        var given = given(exchange.getRequestURI().getRawQuery());
        var headers = exchange.getRequestHeaders();
        var parameters = new LinkedHashMap<String, String>();
        var settings = new LinkedHashMap<String, String>();
        given.forEach((name, value) -> {
            if (name.startsWith(PARAMETER)) {
                parameters.put(name.substring(PARAMETER.length()), value);
            } else if (!INTERFACE.contains(name)) {
                settings.put(name, value);
            }
        });
        return new Query(
                statement(given.get("query"), body(exchange)),
                first(given.get("default_format"), headers.getFirst("X-ClickHouse-Format"), "TabSeparated"),
                first(given.get("database"), headers.getFirst("X-ClickHouse-Database"), "default"),
                parameters,
                settings,
                given.get("query_id"));
    }

    boolean isEmpty() {
        return statement.length == 0;
    }

    private static Map<String, String> given(String rawQuery) {
        var given = new LinkedHashMap<String, String>();
        if (rawQuery != null) {
            for (var pair : rawQuery.split("&")) {
                var sides = pair.split("=", 2);
                given.put(decoded(sides[0]), sides.length == 2 ? decoded(sides[1]) : "");
            }
        }
        return given;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        boolean gzip = "gzip".equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return gzip ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }

    /** The statement may stand in the URL, in the body, or begin there and go on here. */
    private static byte[] statement(String inUrl, InputStream body) throws IOException {
        var whole = new ByteArrayOutputStream();
        if (inUrl != null) {
            whole.writeBytes((inUrl + "\n").getBytes(StandardCharsets.UTF_8));
        }
        body.transferTo(whole);
        return whole.toByteArray();
    }

    private static String first(String asked, String header, String otherwise) {
        if (asked != null && !asked.isBlank()) {
            return asked;
        }
        return header == null || header.isBlank() ? otherwise : header;
    }
}
