package bd.haat.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bd.haat.common.messaging.EventJson;
import bd.haat.common.messaging.Subscribe;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every subscription reads its producer's example, and finds in it all it asks for. */
class ProducersContractTest {
    @TestFactory
    Stream<DynamicTest> producersExamplesAreUnderstood() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("bd.haat.order").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Subscribe.class))
                        .map(JavaMethod::reflect)
                        .flatMap(method -> {
                            var subscribed = method.getAnnotation(Subscribe.class);
                            var producer = subscribed.exchange().replace(".events", "-service");
                            return Arrays.stream(subscribed.types())
                                    .map(type -> DynamicTest.dynamicTest(
                                            type,
                                            () -> understood(
                                                    producer, type, event(method.getGenericParameterTypes()[0]))));
                        });
    }

    private static void understood(String producer, String type, Type event) throws Exception {
        var example = Path.of("../" + producer + "/src/main/resources/contracts/" + type + ".example.json");
        assumeTrue(Files.exists(example), producer + " has no example of " + type + " yet");
        var read = EventJson.read(Files.readString(example).getBytes(StandardCharsets.UTF_8), EventJson.type(event));
        assertThat(read).hasNoNullFieldsOrProperties();
    }

    /** {@code E} of {@code E} or of {@code List<Received<E>>}. */
    private static Type event(Type parameter) {
        return parameter instanceof ParameterizedType holder ? event(holder.getActualTypeArguments()[0]) : parameter;
    }
}
