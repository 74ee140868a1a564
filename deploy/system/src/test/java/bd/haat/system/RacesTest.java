package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.backing.Backing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Crowds at the checkout, against several replicas of order- and product-service. */
class RacesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Test
    void aCrowdGetsExactlyWhatThereIs() throws Exception {
        int buyers = Market.scaled(1_000);
        int pieces = Market.scaled(100);
        var seller = People.approvedSeller();
        var variant = People.product(seller, "Flash Sale", 10_000, pieces).string("variants.0.id");
        var shoppers = Crowd.shoppers(buyers);
        var outcomes = Crowd.counted(Crowd.together(IntStream.range(0, buyers)
                .<Callable<String>>mapToObj(
                        i -> () -> outcome(shoppers.get(i % shoppers.size()), Wish.of("COD", variant, 1)))
                .toList()));
        assertThat(outcomes.get("CONFIRMED")).as("%s", outcomes).isEqualTo(pieces);
        assertThat(outcomes.get("REJECTED")).as("%s", outcomes).isEqualTo(buyers - pieces);
        Selling.awaitStock(seller, variant, pieces, pieces);
    }

    @Test
    void doubledSubmitsMakeOneOrderEach() throws Exception {
        int submits = Market.scaled(50);
        var seller = People.approvedSeller();
        var variant = People.product(seller, "Double Click", 10_000, 200).string("variants.0.id");
        var shoppers = Crowd.shoppers(submits);
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < submits; i++) {
            var shopping = shoppers.get(i % shoppers.size());
            var key = UUID.randomUUID().toString();
            calls.addAll(Collections.nCopies(2, () -> shopping.order(variant, 1, "COD", key, 0)));
        }
        var answers = Crowd.together(calls);
        assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409, "201 or 409");
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(answer -> answer.string("id"))
                        .collect(Collectors.toSet()))
                .hasSize(submits);
        int ordered = 0;
        for (var shopping : shoppers)
            ordered += shopping.shopper()
                    .get("/api/v1/orders?limit=100")
                    .expect(200)
                    .at("items")
                    .size();
        assertThat(ordered).isEqualTo(submits);
        Selling.awaitStock(seller, variant, 200, submits);
    }

    @Test
    void tenPostsWithOneKeyMakeOneOrder() throws Exception {
        var shopping = Shopping.begin();
        var variant =
                People.product(People.approvedSeller(), "Only Once", 10_000, 50).string("variants.0.id");
        var key = UUID.randomUUID().toString();
        Callable<Answer> call = () -> shopping.order(variant, 1, "COD", key, 0);
        var answers = Crowd.together(Collections.nCopies(10, call));
        assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409, "201 or 409");
        await().atMost(PATIENCE).untilAsserted(() -> {
            var again = shopping.order(variant, 1, "COD", key, 0).expect(201);
            assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        });
        assertThat(shopping.shopper().get("/api/v1/orders").expect(200).at("items"))
                .hasSize(1);
        shopping.order(variant, 2, "COD", key, 0).expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void linesInOppositeOrderNeverWaitInACircle() throws Exception {
        int orders = Market.scaled(200);
        var sellers = List.of(People.approvedSeller(), People.approvedSeller());
        var one =
                People.product(sellers.getFirst(), "Left Shoe", 10_000, orders).string("variants.0.id");
        var other =
                People.product(sellers.getLast(), "Right Shoe", 10_000, orders).string("variants.0.id");
        var shoppers = Crowd.shoppers(orders);
        long before = deadlocks();
        var outcomes = Crowd.counted(Crowd.together(IntStream.range(0, orders)
                .<Callable<String>>mapToObj(i -> () -> outcome(
                        shoppers.get(i % shoppers.size()),
                        i % 2 == 0 ? Wish.each("COD", one, other) : Wish.each("COD", other, one)))
                .toList()));
        assertThat(outcomes.get("CONFIRMED")).as("%s", outcomes).isEqualTo(orders);
        Selling.awaitStock(sellers.getFirst(), one, orders, orders);
        Selling.awaitStock(sellers.getLast(), other, orders, orders);
        assertThat(deadlocks() - before).as("deadlocks in PostgreSQL").isZero();
    }

    @AfterAll
    static void eachDatabaseHadItsShare() {
        assertThat(Database.ofOrders())
                .allSatisfy(database -> assertThat(database.number("select count(*) from orders"))
                        .as("orders in %s", database.name())
                        .isPositive());
    }

    private static String outcome(Shopping shopping, Wish wish) {
        return shopping.insistUntil(wish, PATIENCE, "CONFIRMED", "REJECTED").string("status");
    }

    private static long deadlocks() {
        return new Database(Market.endpoint(Backing.POSTGRES), "postgres")
                .number("select sum(deadlocks) from pg_stat_database where datname ~ '^(order(_[0-9])?|product)$'");
    }
}
