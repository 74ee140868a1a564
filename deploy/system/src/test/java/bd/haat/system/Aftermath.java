package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold once the storm is over. */
final class Aftermath {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> SERVICES =
            List.of("user", "seller", "product", "location", "order", "notification", "ai", "marketing", "analytics");

    /** What may bring an order into the status in which it stays. */
    private static final Map<String, Set<String>> REASONS = Map.of(
            "REJECTED", Set.of("STOCK_REJECTED", "COUPON_REFUSED"),
            "EXPIRED", Set.of("DEADLINE", "RESERVATION_EXPIRED"),
            "CANCELLED", Set.of("CANCEL_ASKED", "STOCK_REJECTED"),
            "CONFIRMED", Set.of("STOCK_RESERVED", "COUPON_HELD", "PAYMENT_CAPTURED"),
            "REFUNDED", Set.of("MONEY_BACK"));

    private Aftermath() {}

    static void timelineExplains(Answer order) {
        var status = order.string("status");
        assertThat(order.at("timeline")
                        .valueStream()
                        .filter(moment -> moment.get("status").asString().equals(status))
                        .map(moment -> moment.get("what").asString()))
                .as("what made the order %s: %s", status, order.text())
                .containsAnyElementsOf(REASONS.get(status));
    }

    static void eachOrderExistsOnce(List<Shopping> shoppers, Collection<String> placed) {
        var found = new HashSet<String>();
        for (var shopping : shoppers)
            shopping.shopper()
                    .get("/api/v1/orders?limit=100")
                    .expect(200)
                    .at("items")
                    .forEach(order -> found.add(order.get("id").asString()));
        found.removeAll(asked(shoppers));
        assertThat(found).containsExactlyInAnyOrderElementsOf(placed);
    }

    /** Orders that only asked which methods there are. */
    private static Set<String> asked(List<Shopping> shoppers) {
        return shoppers.getFirst()
                .shopper()
                .get("/api/v1/orders?limit=100&status=CANCELLED")
                .expect(200)
                .at("items")
                .valueStream()
                .map(order -> order.get("id").asString())
                .filter(id -> shoppers.getFirst().look(id).text().contains("only asked"))
                .collect(Collectors.toSet());
    }

    /**
     * What each gateway holds for us is what our ledger says it holds, to the paisa, and each attempt took money once at most. The ledger has no API for
     * its accounts, so it is read in the database.
     */
    static void moneyAgreesWithTheGateways(Collection<String> orders) {
        var listed = orders.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            assertThat(Bkash.books()).allMatch(book -> book.captures() <= 1, "taken once at most");
            for (var gateway : Books.gateways())
                assertThat(Database.amongOrders("""
                    select coalesce(sum(l.amount_minor), 0) from ledger_entries l join orders o on o.id = l.order_id
                    where l.account = 'GATEWAY' and o.payment_method = '%s'\
                    """.formatted(gateway)))
                        .as("held by %s", gateway)
                        .isEqualTo(Books.held(gateway));
            assertThat(Database.amongOrders("""
                select count(*) from (
                    select 1 from ledger_entries group by transaction_id having sum(amount_minor) <> 0) as askew\
                """)).as("bookings out of balance").isZero();
            assertThat(Database.amongOrders("""
                select count(*) from (
                    select o.id from orders o join ledger_entries l on l.order_id = o.id and l.account = 'CUSTOMER'
                    where o.id in (%s) group by o.id having sum(l.amount_minor) <> 0) as owing\
                """.formatted(listed)))
                    .as("settled orders that still owe their shopper money")
                    .isZero();
        });
    }

    /** Per variant through its seller's own view, and for all variants by the catalogue's reconciliation. */
    static void stockIsConserved(Map<String, Client> goods, Map<String, Errand> placed, int stock) {
        var promised = new HashMap<String, Long>();
        placed.forEach((id, errand) -> {
            if (errand.shopping().look(id).string("status").equals("CONFIRMED"))
                errand.wish()
                        .lines()
                        .forEach(line -> promised.merge(line.variantId(), (long) line.quantity(), Long::sum));
        });
        goods.forEach(
                (variant, seller) -> Selling.awaitStock(seller, variant, stock, promised.getOrDefault(variant, 0L)));
        var path = "/api/v1/admin/stock/reconciliations";
        long run = People.admin().post(path, "{}").expect(202).number("id");
        await().atMost(PATIENCE).untilAsserted(() -> {
            var last = People.admin().get(path + "?limit=1").expect(200).at("items.0");
            assertThat(last.get("id").asLong()).isGreaterThanOrEqualTo(run);
            assertThat(last.has("endedAt")).as(last.toString()).isTrue();
            assertThat(last.get("repaired").asInt() + last.get("unrepaired").asInt())
                    .as(last.toString())
                    .isZero();
        });
    }

    /** What lies in the dead letters of all services, in words; empty is best. */
    static List<String> deadLetters() {
        var admin = People.admin();
        return SERVICES.stream()
                .flatMap(service -> admin.get("/api/v1/admin/dead-letters/" + service)
                        .expect(200)
                        .at("items")
                        .valueStream()
                        .filter(queue -> queue.get("dead").asLong() > 0)
                        .map(queue -> admin.get("/api/v1/admin/dead-letters/" + service + "/"
                                        + queue.get("queue").asString())
                                .text()))
                .toList();
    }
}
