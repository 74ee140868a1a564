package bd.haat.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service in the stack keeps nothing of the sandbox's: each such default is replaced by the stack's settings or by credentials. */
class SettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"order", "notification"})
    void nothingOfTheSandboxIsLeft(String service) {
        var documents = StackFile.documents(service + "-service/src/main/resources/application.yml");
        var ofSandbox = flat(documents.getFirst());
        ofSandbox.values().removeIf(value -> !value.contains("sandbox"));
        assertThat(ofSandbox).isNotEmpty();
        var replaced = new TreeMap<String, String>();
        documents.stream().skip(1).forEach(document -> replaced.putAll(flat(document))); // profile production
        replaced.putAll(flat(StackFile.read("deploy/stack/services/market.yml")));
        replaced.putAll(flat(StackFile.read("deploy/stack/services/" + service + "-credentials.example.yml")));
        assertThat(replaced.keySet()).containsAll(ofSandbox.keySet());
        assertThat(replaced.values()).noneMatch(value -> value.contains("sandbox"));
    }

    private static Map<String, String> flat(StackFile file) {
        var flat = new TreeMap<String, String>();
        file.content().forEach((key, value) -> flatten(key, value, flat));
        return flat;
    }

    private static void flatten(String path, Object value, Map<String, String> into) {
        if (value instanceof Map<?, ?>)
            StackFile.map(value).forEach((key, below) -> flatten(path + "." + key, below, into));
        else into.put(path, String.valueOf(value));
    }
}
