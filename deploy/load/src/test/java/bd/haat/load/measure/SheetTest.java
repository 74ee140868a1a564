package bd.haat.load.measure;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.load.fleet.Usage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SheetTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Sheet sheet =
            new Sheet(new PrintStream(printed, true, StandardCharsets.UTF_8), List.of("order", "postgres", "idle"));

    @Test
    void aRowHasAColumnForEachProcessAndTheShareTellsWhoseWorkItWas() {
        var figures = new Figures(
                "purchase", 100, 1, 2.0, 20.5, 99.25, new Usage(Map.of("order", 1_500L, "postgres", 500L)), 100);
        sheet.row(figures);
        sheet.share(figures);
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "purchase\t100\t1\t50.0\t20.50\t99.25\t20.000\t1.000\t15.000\t5.000\t0.000",
                        "purchase, share %\t\t\t\t\t\t100\t\t75.0\t25.0\t0.0");
    }
}
