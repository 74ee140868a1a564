package bd.haat.load.market;

import bd.haat.load.fleet.Fleet;
import bd.haat.load.fleet.Usage;
import bd.haat.load.machine.Postgres;
import bd.haat.load.measure.Figures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Sellers who count all they have: how many variants a second get a new count. */
public final class StockCounts {
    private static final int SHOPS = 10;
    private static final int AT_ONCE = 10_000;

    private static final String SKUS = """
        select string_agg(sku, ';') from (
            select v.sku from variants v
            join products p on p.id = v.product_id join sellers s on s.id = p.seller_id
            where s.name_en = 'Load Shop %d' and v.removed_at is null and v.sku like 'LOAD-%%'
            limit %d) skus\
        """;

    private final People people;
    private final Fleet fleet;
    private final Postgres database;

    public StockCounts(Fleet fleet) {
        this.fleet = fleet;
        this.people = new People(fleet);
        this.database = new Postgres(fleet, "product");
    }

    /**
     * One shop after the other sends one request with all its variants, 10,000 at most, until so many are counted. The second round over all shops is
     * measured; the events that follow are not awaited.
     */
    public Figures set(int counts) throws IOException {
        var shops = new ArrayList<Shop>();
        try (var admin = people.admin()) {
            for (int number = 0; number < SHOPS; number++) {
                var skus = database.row(SKUS.formatted(number, AT_ONCE));
                shops.add(new Shop(people.of(Shops.open(people, admin, number), "SELLER"), skus));
            }
        }
        round(shops, counts);
        var before = Usage.of(fleet.processes());
        long begun = System.nanoTime();
        var times = round(shops, counts);
        double seconds = (System.nanoTime() - begun) / 1e9;
        long done = times.stream().mapToLong(Answered::changed).sum();
        long asked = times.stream().mapToLong(Answered::asked).sum();
        var sorted = times.stream().mapToDouble(Answered::millis).sorted().toArray();
        for (var shop : shops) shop.owner().close();
        return new Figures(
                "stock counts",
                done,
                asked - done,
                seconds,
                sorted[sorted.length / 2],
                sorted[sorted.length - 1],
                Usage.of(fleet.processes()).since(before),
                0);
    }

    private static List<Answered> round(List<Shop> shops, int counts) {
        int onHand = ThreadLocalRandom.current().nextInt(10_000, 1_000_000);
        var answers = new ArrayList<Answered>();
        long changed = 0;
        for (int turn = 0; changed < counts; turn++) {
            var shop = shops.get(turn % SHOPS);
            var body = Map.of(
                    "items",
                    shop.skus().stream()
                            .map(sku -> Map.of("sku", sku, "onHand", onHand + answers.size()))
                            .toList());
            long begun = System.nanoTime();
            var report = shop.owner().put("/api/v1/inventory", body);
            var answer = new Answered(
                    shop.skus().size(), report.path("changed").asLong(), (System.nanoTime() - begun) / 1e6);
            answers.add(answer);
            changed += answer.asked();
        }
        return answers;
    }

    private record Shop(Client owner, List<String> skus) {}

    private record Answered(long asked, long changed, double millis) {}
}
