package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every endpoint of every OpenAPI document gets bodies and parameters that make no sense, and answers each with a 4xx problem. */
class HostileInputTest {
    private static final List<String> SERVICES =
            List.of("user", "seller", "product", "location", "order", "notification", "ai", "marketing", "analytics");

    private static final Map<String, String> BODIES = Map.of(
            "not JSON", "<xml/>",
            "an array", "[]",
            "null", "null",
            "unknown member", "{\"no-such-member\":1}",
            "deep nesting", "{\"a\":".repeat(3000),
            "NUL", "{\"name\":\"a\\u0000b\"}",
            "huge number", "{\"quantity\":1e999999,\"limit\":99999999999999999999999}",
            "long text", "{\"name\":\"" + "x".repeat(200_000) + "\"}",
            "doubled member", "{\"name\":\"a\",\"name\":\"b\"}");

    private static final List<String> QUERIES =
            List.of("limit=0", "limit=-1", "limit=ten", "cursor=forged", "limit=99999999999999999999", "q=%00");

    @TestFactory
    Stream<DynamicTest> everyEndpoint() {
        var callers = List.of(People.verified("SHOPPER"), People.approvedSeller(), People.admin());
        return SERVICES.stream()
                .flatMap(service -> operations(service)
                        .flatMap(operation -> Stream.of(DynamicTest.dynamicTest(
                                operation.method + " " + operation.path,
                                () -> callers.parallelStream().forEach(caller -> attack(caller, operation))))));
    }

    private static final int FORBIDDEN = 403;

    private record Operation(String method, String path, boolean body) {}

    private static Stream<Operation> operations(String service) {
        var document = Market.guest().get("/v3/api-docs/" + service).expect(200).json();
        return document.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(method ->
                                List.of("get", "post", "put", "patch", "delete").contains(method.getKey()))
                        .filter(method -> !path.getKey().equals("/api/v1/auth/logout"))
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey()
                                        .replaceAll(
                                                "\\{[^}]*}", UUID.randomUUID().toString()),
                                method.getValue().has("requestBody"))));
    }

    /** Whoever is told 403 hears it whatever follows, and stops. */
    private static void attack(Client caller, Operation operation) {
        if (operation.body)
            for (var body : BODIES.entrySet())
                if (judge(
                                operation,
                                body.getKey(),
                                fresh(caller).send(operation.method, operation.path, body.getValue()))
                        == FORBIDDEN) return;
        if (operation.method.equals("GET") && !operation.path.endsWith("/events"))
            for (var query : QUERIES) {
                var answer = caller.get(operation.path + "?" + query);
                assertThat(answer.status())
                        .as("%s %s: %s", operation, query, answer.text())
                        .isLessThan(500);
                if (answer.status() == FORBIDDEN) return;
            }
    }

    private static Client fresh(Client caller) {
        return caller.with("Idempotency-Key", UUID.randomUUID().toString()).with("If-Match", "*");
    }

    /** @return the status, which is right */
    private static int judge(Operation operation, String what, Answer answer) {
        assertThat(answer.status())
                .as("%s with %s: %s", operation, what, answer.text())
                .isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as("%s with %s", operation, what)
                .startsWith("application/problem+json");
        assertThat(answer.string("code"))
                .as("%s with %s: %s", operation, what, answer.text())
                .isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "org.springframework", "java.lang", "select ");
        return answer.status();
    }
}
