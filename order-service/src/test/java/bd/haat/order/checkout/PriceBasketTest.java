package bd.haat.order.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.money.Money;
import bd.haat.common.text.LocalizedText;
import bd.haat.order.cart.Item;
import bd.haat.order.market.Buyer;
import bd.haat.order.market.Coupons;
import bd.haat.order.market.Deliveries;
import bd.haat.order.market.Offer;
import bd.haat.order.orders.DeliveryAddress;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.OrderLine;
import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.orders.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PriceBasketTest {
    private static final UUID CUSTOMER = UUID.randomUUID();
    private static final DeliveryAddress ADDRESS =
            new DeliveryAddress(UUID.randomUUID(), "Rina", "+8801712345678", "House 7", null, "3026", null, null, null);

    private final Random random = new Random(20_261_123);

    @Test
    void whateverIsBoughtTheSumsAgreeToThePaisa() {
        for (int i = 0; i < 3000; i++) {
            var sellers = LongStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(_ -> UUID.randomUUID())
                    .toList();
            var offers = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(_ -> offer(sellers.get(random.nextInt(sellers.size()))))
                    .collect(Collectors.toMap(Offer::variantId, Function.identity()));
            var items = offers.keySet().stream()
                    .map(id -> new Item(id, 1 + random.nextInt(Item.MOST)))
                    .toList();
            long worth = random.nextLong(1L << random.nextInt(1, 36));
            var quote = ((Quotation.Priced) price(items, offers, worth)).quote();

            var totals = quote.totals();
            long goods = items.stream()
                    .mapToLong(item -> offers.get(item.variantId()).price().amount() * item.quantity())
                    .sum();
            assertThat(totals.subtotalMinor()).isEqualTo(goods);
            assertThat(totals.discountMinor()).isEqualTo(Math.min(worth, goods));
            assertThat(quote.lines().stream()
                            .mapToLong(OrderLine::discountMinor)
                            .sum())
                    .isEqualTo(totals.discountMinor());
            assertThat(quote.lines()).allMatch(line -> line.discountMinor() <= line.totalMinor());
            assertThat(order(quote).parts().stream()
                            .mapToLong(Order.Part::dueMinor)
                            .sum())
                    .isEqualTo(totals.totalMinor());
            assertThat(Math.abs(totals.vatMinor() * 115 - totals.totalMinor() * 15))
                    .isLessThanOrEqualTo(58);
        }
    }

    @Test
    void whatIsUnknownOrWithdrawnIsNamed() {
        var known = offer(UUID.randomUUID());
        var unknown = UUID.randomUUID();
        assertThat(price(
                        List.of(new Item(known.variantId(), 1), new Item(unknown, 1)),
                        Map.of(known.variantId(), known),
                        0))
                .isEqualTo(new Quotation.ItemsUnavailable(List.of(unknown)));
    }

    private Quotation price(List<Item> items, Map<UUID, Offer> offers, long worth) {
        try (var parallel = new Parallel()) {
            return new PriceBasket(
                            null, // the items are given, no cart is read
                            (user, _) -> Optional.of(new Buyer(user, true, ADDRESS)),
                            _ -> offers,
                            (_, sellers) -> sellers.stream()
                                    .collect(Collectors.toMap(
                                            Function.identity(),
                                            id -> new Deliveries.Fee(
                                                    id,
                                                    Money.bdt(random.nextInt(20_000)),
                                                    new Deliveries.Estimate(1, 3)))),
                            (_, _, _) -> new Coupons.Worth(true, Money.bdt(worth), null),
                            (_, _) -> 1500,
                            parallel,
                            Clock.systemUTC())
                    .price(new Basket(CUSTOMER, ADDRESS.id(), "EID", items));
        }
    }

    private Offer offer(UUID seller) {
        var name = new LocalizedText("জিনিস", "Thing");
        return new Offer(
                UUID.randomUUID(),
                UUID.randomUUID(),
                seller,
                name,
                "S-1",
                name,
                Map.of(),
                Money.bdt(random.nextLong(1L << random.nextInt(1, 28))),
                UUID.randomUUID(),
                null,
                5,
                true);
    }

    private static Order order(Quote quote) {
        return new Order(
                UUID.randomUUID(),
                "HT-261123-7K3QFG",
                CUSTOMER,
                State.AWAITING_STOCK,
                1,
                PaymentMethod.COD,
                quote.totals(),
                null,
                ADDRESS,
                quote.deliveries(),
                quote.lines(),
                Instant.EPOCH,
                null);
    }
}
