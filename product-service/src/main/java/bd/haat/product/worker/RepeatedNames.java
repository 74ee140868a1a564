package bd.haat.product.worker;

import bd.haat.product.report.Reports;
import bd.haat.product.upsert.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** A SKU, or a product's handle, that stands in two places of a file is a slip of the hand: the second is refused, and told of the first. */
final class RepeatedNames {
    private RepeatedNames() {}

    static void refuse(List<EntryOutcome> entries, Reports reports, UUID importId) {
        var rows = new HashMap<>(reports.claimed(
                importId,
                entries.stream()
                        .flatMap(entry -> entry.entry().names().stream())
                        .toList()));
        for (var entry : entries) {
            long row = entry.entry().rows().getFirst().number();
            for (var name : entry.entry().names()) {
                var first = rows.putIfAbsent(name, row);
                if (first == null) continue;
                var field = name.startsWith("sku:") ? "sku" : "product";
                entry.refuse(new Fault(field, "repeated", field + " → " + first));
            }
        }
    }
}
