package bd.haat.common.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.Type;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of events: camelCase, RFC 3339 instants, absent members left out, unknown members ignored. Contract tests use it
 * to write a producer's event and to read a producer's example as the consumer would.
 */
public final class EventJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(64).build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(inclusion ->
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private EventJson() {}

    /** The body that is published for the event. */
    public static String write(Event event) {
        return MAPPER.writeValueAsString(event);
    }

    /** @throws JacksonException if the body is not JSON or does not fit the type */
    public static <T> T read(String body, Class<T> type) {
        return MAPPER.readValue(body, type);
    }

    /** As {@link #read(String, Class)}, for any type that {@link #type} made. */
    public static Object read(byte[] body, JavaType type) {
        return MAPPER.readValue(body, type);
    }

    public static JavaType type(Type type) {
        return MAPPER.constructType(type);
    }
}
