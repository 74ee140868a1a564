package bd.haat.product.report;

import bd.haat.product.upsert.Fault;
import java.util.List;
import java.util.UUID;

/**
 * A row of the report.
 *
 * @param held whether the product waits for an admin now, and shoppers do not see it
 * @param pictures that were not taken, each with its address as the field
 */
public record ReportLine(
        long row,
        String sku,
        RowOutcome.Kind outcome,
        UUID productId,
        boolean held,
        List<Fault> faults,
        List<Fault> pictures) {}
