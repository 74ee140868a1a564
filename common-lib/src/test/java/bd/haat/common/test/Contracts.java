package bd.haat.common.test;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.messaging.Event;
import bd.haat.common.messaging.EventJson;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What a service promises its consumers, and what others promise it. */
public final class Contracts {
    private static final Path FOLDER = Path.of("src/main/resources/contracts");
    private static final String EXAMPLE = ".example.json";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contracts() {}

    /** The event as it is sent, and the example beside its schema, both keep to the schema. */
    public static void keeps(Event event) {
        fits(event.type(), EventJson.write(event));
        fits(event.type(), text(FOLDER.resolve(event.type() + ".example.json")));
    }

    /** The example of another service's event, as our record reads it. */
    public static <T> T read(String service, String type, Class<T> as) {
        var example = Path.of("..", service).resolve(FOLDER).resolve(type + EXAMPLE);
        return EventJson.read(text(example), as);
    }

    /** Whether JSON keeps to the schema of an event of this service. */
    public static void fits(String type, String body) {
        var schema = SCHEMAS.getSchema(text(FOLDER.resolve(type + ".schema.json")), InputFormat.JSON);
        assertThat(schema.validate(
                        body,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as(type + ": " + body)
                .isEmpty();
    }

    /** The examples of this service, each of which keeps to its schema. */
    public static Stream<DynamicTest> examples() throws IOException {
        return Files.list(FOLDER)
                .filter(file -> file.toString().endsWith(EXAMPLE))
                .sorted()
                .map(file -> {
                    var type = file.getFileName().toString().replace(EXAMPLE, "");
                    return DynamicTest.dynamicTest(type, () -> fits(type, text(file)));
                });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
