package bd.haat.stack;

import static bd.haat.stack.StackFile.at;
import static bd.haat.stack.StackFile.list;
import static bd.haat.stack.StackFile.map;
import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.local.plan.HaatFleet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Consul and Vault, which cannot be had here: their files, and what Vault's HTTP API is asked. */
class OverlaysTest {
    @ParameterizedTest
    @ValueSource(strings = {"consul", "vault"})
    void anOverlayIsTakenWithTheStack(String name) {
        ProgramsTest.takesStackWith(name);
    }

    @Test
    void consulAsksEachServiceWhetherItIsReady() {
        var services = list(StackFile.read("deploy/stack/consul/services.json").content(), "services");
        assertThat(services.stream().map(service -> map(service).get("name")))
                .containsExactlyInAnyOrderElementsOf(HaatFleet.MEMBERS.stream()
                        .map(member -> (Object) member.name())
                        .filter(Predicate.not("sandbox"::equals))
                        .toList());
        for (var service : services) {
            var name = String.valueOf(map(service).get("name"));
            var port =
                    at(StackFile.whole().services(), name, "environment").getOrDefault("MANAGEMENT_SERVER_PORT", 8080);
            assertThat(at(service, "check"))
                    .containsEntry("http", "http://" + name + ":" + port + "/actuator/health/readiness");
        }
    }

    /** Against answers as Vault's documentation of KV version 2 has them. */
    @Test
    void aVersionInVaultBecomesAVersionInSwarmOnce(@TempDir Path folder) throws IOException {
        Programs.need("jq", "curl");
        var answers = Map.of(
                "/v1/haat/metadata?list=true", "{\"data\":{\"keys\":[\"cursor-secret\",\"db-order\"]}}",
                "/v1/haat/data/cursor-secret",
                        "{\"data\":{\"data\":{\"value\":\"as kept\\n in Vault\"},\"metadata\":{\"version\":7}}}");
        var vault = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        vault.createContext("/", exchange -> answer(exchange, answers));
        vault.start();
        try {
            var engine = new Engine(folder)
                    .with("VAULT_ADDR", "http://127.0.0.1:" + vault.getAddress().getPort());
            assertThat(engine.with("VAULT_TOKEN", "wrong").run("from-vault").output())
                    .contains("403");
            var brought = engine.with("VAULT_TOKEN", "right").run("from-vault");
            assertThat(brought.output()).isEqualTo("made haat-cursor-secret.7\n");
            assertThat(Files.readString(engine.secret("cursor-secret.7"))).isEqualTo("as kept\n in Vault");
            assertThat(engine.run("from-vault").output()).isEmpty();
        } finally {
            vault.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, Map<String, String> answers) throws IOException {
        boolean admitted = "right".equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"));
        var known = answers.get(exchange.getRequestURI().toString());
        var body = (admitted && known != null ? known : "{\"errors\":[]}").getBytes();
        exchange.sendResponseHeaders(!admitted ? 403 : known == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
