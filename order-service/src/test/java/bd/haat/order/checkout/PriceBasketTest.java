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
import bd.haat.order.orders.SellerDelivery;
import bd.haat.order.orders.State;
import java.math.BigInteger;
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
            var quick = offers.values().stream()
                    .map(Offer::sellerId)
                    .distinct()
                    .filter(_ -> random.nextBoolean())
                    .collect(Collectors.toMap(Function.identity(), _ -> SellerDelivery.Choice.EXPRESS));
            var quote = ((Quotation.Priced) price(items, offers, worth, quick)).quote();

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
            assertThat(totals.deliveryMinor())
                    .isEqualTo(quote.deliveries().stream()
                            .mapToLong(SellerDelivery::feeMinor)
                            .sum());
            assertThat(quote.deliveries())
                    .allMatch(one ->
                            (one.choice() == SellerDelivery.Choice.EXPRESS) == quick.containsKey(one.sellerId()));
            partsOfVatAreFair(quote);
            discountsOfSellersAreFair(quote);
        }
    }

    /** Each part is within a paisa of the exact VAT of what is paid for it, give or take the rounding of the whole. */
    private static void partsOfVatAreFair(Quote quote) {
        var parts = quote.vatParts();
        assertThat(LongStream.of(parts).sum()).isEqualTo(quote.totals().vatMinor());
        for (int i = 0; i < quote.lines().size(); i++) {
            var line = quote.lines().get(i);
            long paid = line.totalMinor() - line.discountMinor();
            assertThat(parts[i]).isBetween(0L, paid);
            assertThat(Math.abs(parts[i] * 115 - paid * 15)).isLessThanOrEqualTo(115 + 58);
        }
        for (int i = 0; i < quote.deliveries().size(); i++) {
            long fee = quote.deliveries().get(i).feeMinor();
            assertThat(Math.abs(parts[quote.lines().size() + i] * 115 - fee * 15))
                    .isLessThanOrEqualTo(115 + 58);
        }
    }

    /** A seller with n lines is within n paisa of the exact share. */
    private static void discountsOfSellersAreFair(Quote quote) {
        var totals = quote.totals();
        order(quote).parts().forEach(part -> {
            long goods = part.lines().stream().mapToLong(OrderLine::totalMinor).sum();
            long discount =
                    part.lines().stream().mapToLong(OrderLine::discountMinor).sum();
            assertThat(BigInteger.valueOf(discount)
                            .multiply(BigInteger.valueOf(totals.subtotalMinor()))
                            .subtract(BigInteger.valueOf(totals.discountMinor()).multiply(BigInteger.valueOf(goods)))
                            .abs())
                    .isLessThanOrEqualTo(BigInteger.valueOf(part.lines().size())
                            .multiply(BigInteger.valueOf(totals.subtotalMinor())));
        });
    }

    @Test
    void aWayOfDeliveryThatIsNotThereIsNamed() {
        var good = offer(UUID.randomUUID());
        var items = List.of(new Item(good.variantId(), 1));
        var stranger = UUID.randomUUID();
        assertThat(price(items, Map.of(good.variantId(), good), 0, Map.of(stranger, SellerDelivery.Choice.STANDARD)))
                .isEqualTo(new Quotation.ChoiceUnavailable(List.of(stranger)));
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
        return price(items, offers, worth, Map.of());
    }

    private Deliveries.Option express() {
        return new Deliveries.Option("EXPRESS", Money.bdt(random.nextInt(40_000)), new Deliveries.Estimate(0, 1));
    }

    private Quotation price(
            List<Item> items, Map<UUID, Offer> offers, long worth, Map<UUID, SellerDelivery.Choice> delivery) {
        try (var parallel = new Parallel()) {
            return new PriceBasket(
                            null, // the items are given, no cart is read
                            (user, _) -> Optional.of(new Buyer(user, true, null, ADDRESS)),
                            _ -> offers,
                            (_, sellers) -> sellers.stream()
                                    .collect(Collectors.toMap(
                                            Function.identity(),
                                            id -> new Deliveries.Fee(
                                                    id,
                                                    Money.bdt(random.nextInt(20_000)),
                                                    new Deliveries.Estimate(1, 3),
                                                    List.of(express()),
                                                    null))),
                            (_, _, _) -> new Coupons.Worth(true, Money.bdt(worth), null),
                            (_, _) -> 1500,
                            parallel,
                            Clock.systemUTC())
                    .price(new Basket(CUSTOMER, ADDRESS.id(), "EID", items, delivery));
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
