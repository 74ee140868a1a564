package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A real Prometheus that watches the fleet. */
record Prometheus(Client client) {
    static Prometheus beside(URI url) {
        return new Prometheus(new Client(url));
    }

    /** The series or samples that an expression has now. A syntax error is answered with 400. */
    Answer query(String expression) {
        return client.get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
    }

    boolean hasData(String expression) {
        return !query(expression).expect(200).at("data.result").isEmpty();
    }

    /** Names of all metrics that it has heard of. */
    Set<String> metrics() {
        return client.get("/api/v1/label/__name__/values")
                .expect(200)
                .at("data")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    /** @param kind {@code alerting} or {@code recording} */
    Stream<Query> rules(String kind) {
        return client.get("/api/v1/rules")
                .expect(200)
                .at("data.groups")
                .valueStream()
                .flatMap(group -> group.get("rules").valueStream())
                .filter(rule -> rule.get("type").asString().equals(kind))
                .peek(rule -> assertThat(rule.path("lastError").asString(""))
                        .as(rule.toString())
                        .isEmpty())
                .map(rule ->
                        new Query(rule.get("name").asString(), rule.get("query").asString()));
    }
}
