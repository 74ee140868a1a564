package bd.haat.common.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class ProductionLogTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Configuration
    static class Nothing {}

    @Test
    void aLineIsOneJsonObjectWithItsTrace(CapturedOutput output) {
        try (var _ = nothing("production").run();
                var _ = MDC.putCloseable("traceId", TRACE);
                var _ = MDC.putCloseable("spanId", "00f067aa0ba902b7")) {
            LoggerFactory.getLogger("bd.haat.market")
                    .warn("two lines\nin one", new IllegalStateException("on purpose"));
        }

        var line = JsonMapper.shared().readTree(lineWith("two lines", output));
        assertThat(line.at("/trace.id").asString("")).isEqualTo(TRACE);
        assertThat(line.at("/span.id").asString("")).isEqualTo("00f067aa0ba902b7");
        assertThat(line.at("/message").asString("")).isEqualTo("two lines\nin one");
        assertThat(line.at("/log/level").asString("")).isEqualTo("WARN");
        assertThat(line.at("/error/stack_trace").asString("")).contains("ProductionLogTest");
    }

    /** Read and not logged: Boot keeps the format of an earlier start in a system property. */
    @Test
    void elsewhereALineIsText() {
        try (var application = nothing("desktop").run()) {
            assertThat(application.getEnvironment().getProperty("logging.structured.format.console"))
                    .isNull();
        }
    }

    private static SpringApplicationBuilder nothing(String profile) {
        return new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .profiles(profile);
    }

    private static String lineWith(String text, CapturedOutput output) {
        return output.getAll()
                .lines()
                .filter(line -> line.contains(text))
                .findFirst()
                .orElseThrow();
    }
}
