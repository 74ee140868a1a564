package bd.haat.sandbox.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.SandboxTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The commands of {@code deploy/cdn} against the sandbox's Cloudflare. */
@SandboxTest
class CdnTest {
    private final Caller caller;
    private final int port;
    private final String zone = UUID.randomUUID().toString().replace("-", "");
    private Path token;

    @Autowired
    CdnTest(Caller caller, @LocalServerPort int port) {
        this.caller = caller;
        this.port = port;
    }

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        for (var program : List.of("curl", "jq"))
            assumeTrue(Files.isExecutable(Path.of("/usr/bin", program)), "no " + program + " on this machine");
        token = folder.resolve("token");
        Files.writeString(token, "sandbox-token");
    }

    private record Ended(int exit, String output) {}

    @Test
    void rulesAreReplacedAsAWhole() throws Exception {
        assertThat(run("apply")).isEqualTo(new Ended(0, "version 1, 2 rules\n"));
        assertThat(run("apply")).isEqualTo(new Ended(0, "version 2, 2 rules\n"));
        assertThat(zone().at("/rules/1/expression")).contains("/media/");
    }

    @Test
    void manyPicturesAreForgottenInAsManyCallsAsItTakes() throws Exception {
        var urls = IntStream.range(0, 61)
                .mapToObj(i -> "https://shop.example/media/" + i + ".webp?a=\"b\"")
                .toList();
        var asked = new ArrayList<>(List.of("purge"));
        asked.addAll(urls);
        assertThat(run(asked.toArray(String[]::new)).output()).isEqualTo(String.join("\n", urls) + "\n");
        assertThat(zone().tree().at("/purged")).hasSize(61);
        assertThat(run("purge", "--everything").exit()).isZero();
        assertThat(zone().at("/purged/0")).isEqualTo("everything");
    }

    @Test
    void whatIsPassingIsTriedAgain() throws Exception {
        for (var mode : List.of("lost-answer", "error", "http-500")) {
            caller.fault(Map.of("target", "cloudflare.purge", "mode", mode));
            assertThat(run("purge", "https://shop.example/media/" + mode))
                    .isEqualTo(new Ended(0, "https://shop.example/media/" + mode + "\n"));
        }
    }

    @Test
    void whatIsRefusedIsSaid() throws Exception {
        assertThat(run("purge", "/media/a.webp").output()).contains("refuses: Unable to purge");
        assertThat(run("purge").exit()).isEqualTo(2);
        caller.fault(Map.of("target", "cloudflare.rules", "mode", "garbage"));
        assertThat(run("apply")).satisfies(ended -> {
            assertThat(ended.exit()).isEqualTo(1);
            assertThat(ended.output()).startsWith("no answer of Cloudflare's: {");
        });
        caller.fault(Map.of("target", "cloudflare.rules", "mode", "alter", "set", Map.of("success", "true")));
        assertThat(run("apply").exit()).as("a success that is none").isEqualTo(1);
        Files.writeString(token, "revoked-token");
        assertThat(run("apply")).isEqualTo(new Ended(1, "Cloudflare refuses: Authentication error (10000)\n"));
    }

    private Caller.Reply zone() throws IOException {
        return caller.get("/control/cloudflare/zones/" + zone);
    }

    private Ended run(String... line) throws Exception {
        var command = new ArrayList<>(List.of(line));
        command.set(
                0,
                Path.of(System.getProperty("haat.root"), "deploy/cdn", line[0]).toString());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLOUDFLARE_ZONE", zone);
        builder.environment().put("CLOUDFLARE_TOKEN_FILE", token.toString());
        builder.environment().put("CLOUDFLARE_API", "http://127.0.0.1:" + port + "/cloudflare/client/v4");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        // curl tells of each try; what counts is the last word
        return new Ended(process.waitFor(), output.replaceAll("(?m)^(curl|Warning): .*\n", ""));
    }
}
