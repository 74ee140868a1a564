package bd.haat.load.market;

import bd.haat.load.LoadException;
import bd.haat.load.fleet.Fleet;
import bd.haat.load.fleet.Usage;
import bd.haat.load.machine.Postgres;
import bd.haat.load.measure.Figures;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A crowd that wants one variant of which there is enough for all: what the row of its stock can bear. */
public final class HotVariant {
    private static final int STOCK = 1_000_000;
    private static final long PATIENCE_NANOS = 180_000_000_000L;

    private final Fleet fleet;
    private final People people;
    private final CrowdOrders crowd;
    private final Postgres stock;

    public HotVariant(Fleet fleet) {
        this.fleet = fleet;
        this.people = new People(fleet);
        this.crowd = new CrowdOrders(fleet);
        this.stock = new Postgres(fleet, "product");
    }

    /**
     * Reserves for so many orders, after a tenth of them to warm up, and takes all back. Rate and times are those of product-service's own
     * rows: from the first to the last movement of the ledger, and from an order's id, which tells its moment, to its reservation.
     */
    public Figures reservations(int orders) throws IOException {
        try (var admin = people.admin();
                var owner = people.of(Shops.open(people, admin, 0), "SELLER")) {
            var product = product(owner);
            var variant = product.path("variants").get(0).path("id").asString();
            var warmUp = send(variant, orders / 10 + 1);
            var before = Usage.of(fleet.processes());
            var measured = send(variant, orders);
            var taken = Usage.of(fleet.processes()).since(before);
            var figures = figures(measured, variant, taken);
            takeBack(warmUp, variant);
            takeBack(measured, variant);
            owner.delete("/api/v1/seller/products/" + product.path("id").asString());
            return figures;
        }
    }

    private List<UUID> send(String variant, int count) throws IOException {
        var orders =
                IntStream.range(0, count).mapToObj(_ -> CrowdOrders.newId()).toList();
        long begun = reserved(variant);
        crowd.place(orders, variant);
        await(variant, begun + count);
        return orders;
    }

    private void takeBack(List<UUID> orders, String variant) throws IOException {
        long held = reserved(variant);
        crowd.cancel(orders);
        await(variant, held - orders.size());
    }

    private void await(String variant, long reserved) throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (reserved(variant) != reserved) {
            if (System.nanoTime() > end)
                throw new LoadException("reservations of " + variant + " do not come to an end");
            Pauses.pause(250);
        }
    }

    private long reserved(String variant) throws IOException {
        return Long.parseLong(stock.row("select reserved from stock where variant_id = '" + variant + "'")
                .getFirst());
    }

    private Figures figures(List<UUID> orders, String variant, Usage taken) throws IOException {
        var first =
                orders.stream().map(UUID::toString).min(String::compareTo).orElseThrow(); // one millisecond has many
        var row = stock.row("""
            select count(*), extract(epoch from max(m.at) - min(m.at)), percentile_disc(0.5) within group (order by waited),
                   percentile_disc(0.99) within group (order by waited), count(distinct m.at)
            from stock_movements m join reservations r on r.order_id = m.order_id,
                 lateral (select extract(epoch from m.at) * 1000
                     - ('x' || left(replace(m.order_id::text, '-', ''), 12))::bit(48)::bigint as waited) as t
            where m.variant_id = '%s' and m.kind = 'RESERVED' and m.order_id >= '%s' and r.state = 'HELD'\
            """.formatted(variant, first));
        System.err.println(row.getFirst() + " reservations in " + row.getLast() + " commits");
        long count = Long.parseLong(row.getFirst());
        return new Figures(
                "reservations of one hot variant",
                count,
                orders.size() - count,
                Double.parseDouble(row.get(1)),
                Double.parseDouble(row.get(2)),
                Double.parseDouble(row.get(3)),
                taken,
                0);
    }

    private static JsonNode product(Client owner) {
        var category =
                owner.got("/api/v1/categories").path("items").get(0).path("id").asString();
        var product = Map.of(
                "name", Map.of("en", "Load flash sale", "bn", "পণ্য"),
                "description", Map.of("en", "One variant that everybody wants."),
                "categoryId", category,
                "variants",
                        List.of(Map.of(
                                "sku",
                                "HOT-" + UUID.randomUUID(),
                                "price",
                                Map.of("amount", 10_000, "currency", "BDT"),
                                "stock",
                                STOCK)));
        return owner.posted("/api/v1/products", product);
    }
}
