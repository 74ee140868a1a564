package bd.haat.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service in the stack keeps nothing of the sandbox's: each such default is replaced by the stack's settings or by credentials. */
class SettingsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:}]+)}");

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

    /** The training run in an image's build has no secrets and no configs: it is told them, or an image without AOT cache is all that can be built. */
    @Test
    void theTrainingRunKnowsWhatTheSettingsAskFor() {
        var train = StackFile.text("deploy/docker/train");
        var market = flat(StackFile.read("deploy/stack/services/market.yml"));
        var own = flat(StackFile.read("user-service/src/main/resources/application.yml"));
        var asked = market.values().stream()
                .flatMap(value -> PLACEHOLDER.matcher(value).results())
                .map(found -> found.group(1))
                .filter(name -> !own.containsKey(name))
                .distinct();
        assertThat(asked).isNotEmpty().allSatisfy(name -> assertThat(train).contains("--" + name + "="));
        market.values().removeIf(value -> !value.startsWith("file:"));
        assertThat(market)
                .isNotEmpty()
                .allSatisfy((name, file) ->
                        assertThat(train).containsAnyOf("--" + name + "=", " " + file.substring("file:".length())));
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
