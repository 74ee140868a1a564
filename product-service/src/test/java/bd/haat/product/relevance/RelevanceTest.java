package bd.haat.product.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.product.ProductTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The judged set: a synthetic market of over two thousand products and some four hundred queries whose answers were fixed by what their
 * writer meant, asked through the service's own door. The table goes to {@code target/relevance.txt} with the weakest queries.
 */
class RelevanceTest extends ProductTest {
    private static final Logger log = LoggerFactory.getLogger(RelevanceTest.class);
    private static final Path REPORT = Path.of("target", "relevance.txt");

    private record Report(List<Marks> sensible, int nonsense, List<String> nonsenseAnswered) {
        List<Marks> of(String kind) {
            return sensible.stream()
                    .filter(mark -> mark.query().kind().equals(kind))
                    .toList();
        }
    }

    @Test
    void whatPeopleMeanIsFound() throws IOException {
        var judged = new JudgedMarket(market);
        judged.fill();
        assertThat(judged.goods()).hasSizeGreaterThanOrEqualTo(2_000);

        var report = ask(judged);

        assertThat(report.sensible()).hasSizeGreaterThanOrEqualTo(300);
        var table = table(report);
        Files.writeString(REPORT, table + weakest(report, judged));
        log.info("\n{}", table);
        assertThat(Marks.mean(report.sensible(), Marks::ndcg)).as("nDCG@10").isGreaterThanOrEqualTo(0.90);
        assertThat(Marks.mean(report.of("banglish"), Marks::ndcg))
                .as("Banglish")
                .isGreaterThanOrEqualTo(0.85);
        assertThat(Marks.mean(report.of("typo"), Marks::ndcg)).as("typos").isGreaterThanOrEqualTo(0.85);
        assertThat(Marks.empty(report.sensible())).as("zero results").isLessThanOrEqualTo(0.01);
        assertThat(report.nonsenseAnswered()).as("nonsense answered").isEmpty();
    }

    private Report ask(JudgedMarket judged) {
        var marks = new ArrayList<Marks>();
        int nonsense = 0;
        var answered = new ArrayList<String>();
        for (var query : JudgedQuery.all().toList()) {
            var found = found(query, judged);
            if (query.sensible())
                marks.add(Marks.of(
                        query,
                        found.stream().map(query::grade).toList(),
                        judged.goods().values().stream()
                                .map(query::grade)
                                .filter(grade -> grade > 0)
                                .sorted(Comparator.reverseOrder())
                                .toList()));
            else {
                nonsense++;
                if (!found.isEmpty()) answered.add(query.text());
            }
        }
        return new Report(marks, nonsense, answered);
    }

    private List<Good> found(JudgedQuery query, JudgedMarket judged) {
        var answer = market.read("/api/v1/search/products?limit=50&lang=en&category=" + judged.root() + "&q="
                + URLEncoder.encode(query.text(), StandardCharsets.UTF_8) + query.parameters());
        return answer.get("items")
                .valueStream()
                .map(item -> judged.goods().get(UUID.fromString(item.get("id").asString())))
                .toList();
    }

    private static String table(Report report) {
        var lines = new ArrayList<String>();
        lines.add(String.format("%-10s %7s %8s %6s %9s %6s", "kind", "queries", "nDCG@10", "MRR", "recall@50", "zero"));
        report.sensible().stream()
                .map(mark -> mark.query().kind())
                .distinct()
                .forEach(kind -> lines.add(line(kind, report.of(kind))));
        lines.add(line("all", report.sensible()));
        lines.add("nonsense   %7d, answered: %s".formatted(report.nonsense(), report.nonsenseAnswered()));
        return String.join("\n", lines) + "\n";
    }

    private static String line(String kind, Collection<Marks> marks) {
        return String.format(
                Locale.ROOT,
                "%-10s %7d %8.3f %6.3f %9.3f %5.1f%%",
                kind,
                marks.size(),
                Marks.mean(marks, Marks::ndcg),
                Marks.mean(marks, Marks::reciprocalRank),
                Marks.mean(marks, Marks::recall),
                100 * Marks.empty(marks));
    }

    private String weakest(Report report, JudgedMarket judged) {
        return report.sensible().stream()
                .filter(mark -> mark.ndcg() < 0.95)
                .sorted(Marks.worst())
                .map(mark -> String.format(
                        Locale.ROOT,
                        "%.3f %s: %s — %s",
                        mark.ndcg(),
                        mark.query().kind(),
                        mark.query().text(),
                        found(mark.query(), judged).stream()
                                .limit(5)
                                .map(good -> mark.query().grade(good) + " "
                                        + (good.nameEn() == null ? good.nameBn() : good.nameEn()))
                                .collect(Collectors.joining("; "))))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
