package bd.haat.order.aftersales;

import bd.haat.common.text.LocalizedText;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.OrderLine;
import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.orders.SellerDelivery;
import bd.haat.order.orders.State;
import bd.haat.order.orders.Totals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Orders of up to three sellers with odd prices and discounts, down to goods that cost nothing, some called off in part. */
public final class RandomOrders {
    private RandomOrders() {}

    public static Order next(Random random) {
        var sellers = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(_ -> UUID.randomUUID())
                .toList();
        var lines = new ArrayList<OrderLine>();
        sellers.forEach(
                seller -> IntStream.range(0, 1 + random.nextInt(3)).forEach(_ -> lines.add(line(random, seller))));
        var deliveries = sellers.stream()
                .map(seller -> new SellerDelivery(seller, null, random.nextInt(20_000), 1, 3))
                .toList();
        return order(lines, deliveries);
    }

    static Order order(List<OrderLine> lines, List<SellerDelivery> deliveries) {
        long subtotal = lines.stream().mapToLong(OrderLine::totalMinor).sum();
        long discount = lines.stream().mapToLong(OrderLine::discountMinor).sum();
        long fees = deliveries.stream().mapToLong(SellerDelivery::feeMinor).sum();
        return new Order(
                UUID.randomUUID(),
                "HT-261123-7K3QFG",
                UUID.randomUUID(),
                State.CONFIRMED,
                3,
                PaymentMethod.BKASH,
                new Totals(subtotal, discount, fees, 0),
                null,
                null,
                deliveries,
                lines,
                Instant.EPOCH,
                null);
    }

    private static OrderLine line(Random random, UUID seller) {
        int quantity = 1 + random.nextInt(12);
        long price = random.nextInt(10) == 0 ? 0 : random.nextLong(1, 1_000_000);
        long discount = random.nextBoolean() ? 0 : random.nextLong(price * quantity + 1);
        var line = new OrderLine(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                seller,
                null,
                null,
                new LocalizedText("জিনিস", null),
                null,
                null,
                quantity,
                price,
                discount,
                null);
        return quantity > 1 && random.nextInt(4) == 0 ? line.less(random.nextInt(quantity)) : line;
    }
}
