package bd.haat.stack.edge;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.stack.Programs;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** nginx takes its files, whoever stands before it. */
class EdgeFilesTest {
    @ParameterizedTest
    @ValueSource(strings = {"real-ip.conf", "real-ip.cloudflare.conf"})
    void nginxTakesItsConfiguration(String realIp, @TempDir Path folder) throws IOException {
        Programs.need("nginx-light", "libnginx-mod-http-brotli-filter");
        var checked =
                new Edge(folder, 1, 2, 3, Edge.realIp(realIp)).command("-t").run();
        assertThat(checked.exit()).as(checked.output()).isZero();
        assertThat(checked.output()).doesNotContain("[warn]");
    }
}
