package bd.haat.order.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.text.LocalizedText;
import bd.haat.order.orders.DeliveryAddress;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.OrderLine;
import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.orders.SellerDelivery;
import bd.haat.order.orders.State;
import bd.haat.order.orders.Totals;
import bd.haat.order.rules.Shares;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Leads random orders through their lives, ahead and on delivery, with discounts, cancelled shipments, partial refunds before and after
 * the settlement, refused refunds, couriers that pay late and short, payouts that fail, each booking perhaps twice; and knows by plain
 * sums of its own what each account must say.
 */
final class LivesOfOrders {
    private final Random random;
    private final Ledger ledger;
    private final Settlement settlement;
    private final Disbursements disbursements;
    private final Entries entries;

    LivesOfOrders(long seed, Ledger ledger, Settlement settlement, Disbursements disbursements, Entries entries) {
        this.random = new Random(seed);
        this.ledger = ledger;
        this.settlement = settlement;
        this.disbursements = disbursements;
        this.entries = entries;
    }

    Order order(Instant placedAt) {
        var sellers = IntStream.rangeClosed(1, 1 + random.nextInt(3))
                .mapToObj(_ -> uuid())
                .toList();
        var lines = new ArrayList<OrderLine>();
        for (var seller : sellers)
            for (int i = 0; i <= random.nextInt(4); i++)
                lines.add(new OrderLine(
                        uuid(),
                        uuid(),
                        uuid(),
                        seller,
                        random.nextBoolean() ? uuid() : null,
                        "S",
                        new LocalizedText(null, "Thing"),
                        null,
                        null,
                        1 + random.nextInt(5),
                        random.nextLong(0, 1L << random.nextInt(1, 30)),
                        0,
                        null));
        var weights = lines.stream().mapToLong(OrderLine::totalMinor).toArray();
        long subtotal = Arrays.stream(weights).sum();
        long discount = random.nextBoolean() ? 0 : random.nextLong(0, subtotal + 1);
        var shares = Shares.of(discount, weights);
        var discounted = IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).discounted(shares[i]))
                .toList();
        var deliveries = sellers.stream()
                .map(seller -> new SellerDelivery(seller, null, random.nextInt(3) * 3_001L, 1, 3))
                .toList();
        long fees = deliveries.stream().mapToLong(SellerDelivery::feeMinor).sum();
        return new Order(
                uuid(),
                "HT-261125-" + random.nextInt(1_000_000),
                uuid(),
                State.CONFIRMED,
                1,
                random.nextBoolean() ? PaymentMethod.COD : PaymentMethod.BKASH,
                new Totals(subtotal, discount, fees, 0),
                null,
                new DeliveryAddress(null, "R", null, null, null, "3026", null, null, null),
                deliveries,
                discounted,
                placedAt,
                null);
    }

    void live(Order order) {
        var id = order.id();
        boolean cash = order.paymentMethod().onDelivery();
        long total = order.totals().totalMinor();
        long in = 0;
        long conceded = 0;
        long back = 0;
        long byHand = 0;
        long charges = 0;
        long remitted = 0;
        var due = new HashMap<UUID, Long>();
        var byCourier = new HashMap<UUID, Long>();
        var kept = new HashMap<UUID, Long>();
        if (!cash && total > 0) {
            var payment = uuid();
            twice(() -> ledger.captured(id, payment, total));
            twice(() -> ledger.committed(order));
            in = total;
        }
        for (var part : order.parts()) {
            var seller = part.delivery().sellerId();
            var shipment = uuid();
            if (random.nextInt(5) == 0) { // cancelled
                if (!cash) {
                    twice(() -> ledger.released(id, shipment, seller, part.dueMinor()));
                    conceded += part.dueMinor();
                }
                continue;
            }
            due.put(seller, part.dueMinor());
            if (!cash) continue;
            in += part.dueMinor();
            if (random.nextBoolean()) {
                twice(() -> ledger.courierCollected(id, shipment, seller, part.dueMinor()));
                byCourier.put(seller, part.dueMinor());
            } else {
                twice(() -> ledger.cashCollected(id, shipment, seller, part.dueMinor()));
                kept.put(seller, part.dueMinor());
            }
        }
        assertThat(ledger.earned(id)).isEqualTo(sum(due));
        conceded += concede(id);
        twice(() -> settlement.pay(order, Instant.parse("2026-11-25T00:00:00Z")));
        assertThat(-balance(id, Account.ESCROW)).as("nothing stays in escrow").isZero();
        assertThat(balance(id, Account.CASH)).as("kept cash counts as received").isZero();
        assertThat(-balance(id, Account.SELLER) + sum(kept))
                .as("goods cover commission and VAT")
                .isNotNegative();
        for (int i = random.nextInt(3); i > 0; i--) conceded += concede(id);

        for (var owed : byCourier.entrySet()) {
            if (random.nextInt(4) == 0) continue; // never remits
            long amount = random.nextInt(3) == 0 ? random.nextLong(0, owed.getValue() + 1) : owed.getValue();
            long charge = random.nextLong(0, Math.min(amount, 8_000) + 1);
            var source = uuid() + ":1";
            twice(() -> ledger.remitted(id, source, owed.getKey(), amount, charge));
            remitted += amount;
            charges += charge;
        }
        long refundable = ledger.owed(id);
        if (refundable > 0 && !cash) {
            var refused = uuid();
            if (random.nextInt(3) == 0) {
                twice(() -> ledger.refundStarted(id, refused, refundable));
                assertThat(ledger.owed(id)).as("on its way is still owed").isEqualTo(refundable);
                twice(() -> ledger.refundRefused(id, refused, refundable));
            }
            long amount = random.nextLong(0, refundable + 1);
            var refund = uuid();
            twice(() -> ledger.refundStarted(id, refund, amount));
            switch (random.nextInt(3)) {
                case 0 -> twice(() -> ledger.refunded(id, refund, amount));
                case 1 -> twice(() -> ledger.paidByHand(id, refund, amount));
                default -> {} // still on its way
            }
            if (entries.balances(id, Account.REFUND).values().stream().allMatch(left -> left == 0)) back = amount;
            byHand = balance(id, Account.GATEWAY) == in ? back : 0;
        }
        assertThat(ledger.owed(id)).as("what the shopper has to get").isEqualTo(conceded - back);
        long paid = payOut(id, due.keySet());
        if (random.nextInt(3) == 0) conceded += concede(id); // the sellers owe it
        check(id, in, conceded, back, byHand, charges, remitted, paid, kept, byCourier);
    }

    private void check(
            UUID id,
            long in,
            long conceded,
            long back,
            long byHand,
            long charges,
            long remitted,
            long paid,
            Map<UUID, Long> kept,
            Map<UUID, Long> byCourier) {
        long keptCash = sum(kept);
        long carried = sum(byCourier);
        boolean ahead = kept.isEmpty() && byCourier.isEmpty();
        assertThat(balance(id, Account.GATEWAY)).isEqualTo((ahead ? in : 0) - (back - byHand));
        assertThat(balance(id, Account.COURIER)).isEqualTo(carried - remitted);
        assertThat(balance(id, Account.BANK)).isEqualTo(remitted - charges - paid - byHand);
        assertThat(-balance(id, Account.CUSTOMER) - balance(id, Account.REFUND)).isEqualTo(conceded - back);
        assertThat(balance(id, Account.ESCROW)).isZero();
        assertThat(balance(id, Account.PAYOUT)).isZero();
        long taken = -balance(id, Account.COMMISSION) - balance(id, Account.VAT);
        assertThat(-balance(id, Account.COMMISSION)).isNotNegative();
        assertThat(-balance(id, Account.VAT)).isNotNegative();
        assertThat(-balance(id, Account.SELLER))
                .as("the sellers have the rest")
                .isEqualTo(in - conceded - taken - keptCash - charges - paid);
        long all = 0;
        for (var account : Account.values()) all += balance(id, account);
        assertThat(all).isZero();
    }

    private long concede(UUID id) {
        long most = ledger.earned(id);
        if (most == 0 || random.nextBoolean()) return 0;
        long amount = random.nextInt(4) == 0 ? most : random.nextLong(1, most + 1);
        var refund = uuid();
        twice(() -> {
            if (ledger.earned(id) >= amount) ledger.conceded(id, refund, amount);
        });
        assertThat(ledger.earned(id)).isEqualTo(most - amount);
        return amount + concede(id, anyone(id));
    }

    /** At the cost of one seller alone, as a return is. */
    private long concede(UUID id, UUID seller) {
        long most = ledger.earned(id, seller);
        long others = ledger.earned(id) - most;
        if (most == 0 || random.nextBoolean()) return 0;
        long amount = random.nextLong(1, most + 1);
        var source = uuid();
        ledger.conceded(id, source, seller, amount);
        assertThat(ledger.earned(id, seller)).isEqualTo(most - amount);
        assertThat(ledger.earned(id) - ledger.earned(id, seller)).isEqualTo(others);
        return amount;
    }

    private UUID anyone(UUID id) {
        var sellers = List.copyOf(entries.balances(id, Account.ESCROW).keySet());
        return sellers.get(random.nextInt(sellers.size()));
    }

    /** Each seller in a payout that may fail and be made again. */
    private long payOut(UUID id, Set<UUID> sellers) {
        long paid = 0;
        for (var seller : new HashSet<>(sellers)) {
            long amount = -entries.balances(id, Account.SELLER).getOrDefault(seller, 0L);
            if (amount == 0 || random.nextInt(4) == 0) continue;
            var items = Map.of(id, amount);
            if (random.nextInt(3) == 0) {
                var failing = uuid();
                twice(() -> disbursements.setAside(failing, seller, items));
                twice(() -> disbursements.takenBack(failing, seller, items));
            }
            var payout = uuid();
            twice(() -> disbursements.setAside(payout, seller, items));
            assertThat(entries.balances(id, Account.SELLER).getOrDefault(seller, 0L))
                    .isZero();
            twice(() -> disbursements.paid(payout, seller, items));
            paid += amount;
        }
        return paid;
    }

    private long balance(UUID id, Account account) {
        return entries.balances(id, account).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static long sum(Map<UUID, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Messages come twice: what is booked once stays so. */
    private void twice(Runnable booking) {
        booking.run();
        if (random.nextInt(3) == 0) booking.run();
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    static List<Long> seeds(int count) {
        return IntStream.range(0, count).mapToObj(i -> 20_261_125_000L + i).toList();
    }
}
