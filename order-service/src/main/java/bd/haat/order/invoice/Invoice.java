package bd.haat.order.invoice;

import bd.haat.common.persistence.Ids;
import bd.haat.common.persistence.Shards;
import bd.haat.common.text.LocalizedText;
import bd.haat.order.orders.DeliveryAddress;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A tax invoice of one seller for one shipment (fields as the revenue board's form Mushak-6.3 asks), or a credit note on it (Mushak-6.7),
 * whose amounts are what is taken off. Amounts are paisa with the VAT in them; the lines add up to the totals.
 *
 * @param sequence 1, 2, 3 … of its seller, kind and year; 0 before it is issued
 * @param corrects the invoice that a credit note is on; null for an invoice
 * @param source what it was issued for, once: a shipment, or what gave the money back
 */
public record Invoice(
        UUID id,
        Kind kind,
        UUID sellerId,
        int year,
        int sequence,
        UUID orderId,
        UUID shipmentId,
        UUID customerId,
        UUID corrects,
        UUID source,
        int vatBasisPoints,
        long totalMinor,
        long vatMinor,
        Content content,
        Instant issuedAt) {
    /** The timer that is set when one is issued. */
    public static final String PRINTING = "print-invoice";

    private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");

    public enum Kind {
        INVOICE("INV"),
        CREDIT_NOTE("CN");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /**
     * What is only read.
     *
     * @param reason of a credit note
     * @param correctsNumber of the invoice that a credit note is on
     * @param correctsIssuedAt likewise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Content(
            String orderNumber,
            String paymentMethod,
            Supplier supplier,
            DeliveryAddress buyer,
            List<Line> lines,
            String reason,
            String correctsNumber,
            Instant correctsIssuedAt) {}

    /**
     * The seller at that time.
     *
     * @param binNo null for a seller who has given none, who then issues a plain invoice
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Supplier(
            String legalName, LocalizedText shopName, String binNo, String phone, String line1, String upazilaCode) {}

    /**
     * @param what a line is about
     * @param orderLineId null but for {@link What#GOODS}, as are name, sku and options
     * @param unitPriceMinor before the discount
     * @param totalMinor what is paid for it
     * @param vatMinor of that
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            What what,
            UUID orderLineId,
            LocalizedText name,
            String sku,
            Map<String, String> options,
            int quantity,
            long unitPriceMinor,
            long discountMinor,
            long totalMinor,
            long vatMinor) {
        Line withVat(long minor) {
            return new Line(
                    what, orderLineId, name, sku, options, quantity, unitPriceMinor, discountMinor, totalMinor, minor);
        }
    }

    public enum What {
        GOODS,
        DELIVERY,
        /** Of a credit note: given back without goods. */
        ALLOWANCE
    }

    /** The year whose numbers are used at a time: Bangladesh's calendar year. */
    static int yearOf(Instant at) {
        return at.atZone(DHAKA).getYear();
    }

    /**
     * {@code INV-2026-000001}, unique for its seller. A second or further database ({@link Ids#shard}) has a series of its own,
     * {@code INV-2026-B-000001}, so that each is without a gap and no sale waits for another database.
     */
    public String number() {
        int shard = Ids.shard(id);
        var series = shard == Shards.HOME ? "" : (char) ('A' + shard) + "-";
        return String.format(Locale.ROOT, "%s-%d-%s%06d", kind.prefix, year, series, sequence);
    }

    Invoice numbered(int number) {
        return new Invoice(
                id,
                kind,
                sellerId,
                year,
                number,
                orderId,
                shipmentId,
                customerId,
                corrects,
                source,
                vatBasisPoints,
                totalMinor,
                vatMinor,
                content,
                issuedAt);
    }
}
