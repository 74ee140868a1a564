package bd.haat.order.imports;

import bd.haat.common.messaging.Events;
import bd.haat.common.persistence.Ids;
import bd.haat.common.persistence.Shards;
import bd.haat.order.ledger.Ledger;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.DeliveryAddress;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.OrderLine;
import bd.haat.order.orders.OrderNumber;
import bd.haat.order.orders.Orders;
import bd.haat.order.orders.SellerDelivery;
import bd.haat.order.orders.State;
import bd.haat.order.orders.Totals;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import bd.haat.order.rules.Vat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Writes orders of the past with their shipments and ledger rows; each once. Only what learns from history is told. */
@Service
class ImportOrders {
    private static final int NUMBERS_TRIED = 5;

    private final Orders orders;
    private final PastDeliveries deliveries;
    private final Ledger ledger;
    private final Events events;
    private final Rules rules;
    private final TransactionOperations transaction;
    private final Shards shards;

    ImportOrders(
            Orders orders,
            PastDeliveries deliveries,
            Ledger ledger,
            Events events,
            Rules rules,
            TransactionOperations transaction,
            Shards shards) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.ledger = ledger;
        this.events = events;
        this.rules = rules;
        this.transaction = transaction;
        this.shards = shards;
    }

    /** How many of them were new; all or none is written, of each database's customers. */
    int importAll(UUID adminId, List<ImportedOrder> past) {
        var byShard = past.stream().collect(Collectors.groupingBy(order -> shards.ofCustomer(order.customerId())));
        return byShard.entrySet().stream()
                .mapToInt(some -> shards.in(some.getKey(), () -> importHere(adminId, some.getValue())))
                .sum();
    }

    private int importHere(UUID adminId, List<ImportedOrder> past) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(_ -> (int)
                        past.stream().filter(order -> isNew(adminId, order)).count());
            } catch (DuplicateKeyException numberTaken) {
                if (attempt == NUMBERS_TRIED) throw numberTaken;
            }
        }
    }

    private boolean isNew(UUID adminId, ImportedOrder past) {
        var order = order(past);
        if (!orders.addOnce(
                order, "import:" + past.externalKey(), new Entry("IMPORTED", Actor.admin(adminId), null), null))
            return false;
        if (order.state() == State.COMPLETED) {
            var delivered = past.deliveredAt();
            deliveries.add(order, delivered);
            var paid = order.paymentMethod().onDelivery() ? delivered : past.placedAt();
            ledger.completedBefore(order, paid, delivered.plus(rules.seconds(Rule.RETURN_SECONDS, delivered)));
        }
        events.publish(OrderImported.of(order, past.deliveredAt()));
        return true;
    }

    private Order order(ImportedOrder past) {
        var lines = past.lines().stream().map(ImportOrders::line).toList();
        var fees = new LinkedHashMap<UUID, Long>();
        lines.forEach(line -> fees.put(line.sellerId(), 0L));
        if (past.deliveries() != null)
            past.deliveries()
                    .forEach(delivery ->
                            fees.replace(delivery.sellerId(), delivery.fee().amount()));
        long subtotal = lines.stream().mapToLong(OrderLine::totalMinor).sum();
        long discount = lines.stream().mapToLong(OrderLine::discountMinor).sum();
        long delivery = fees.values().stream().mapToLong(Long::longValue).sum();
        long vat = Vat.within(subtotal - discount + delivery, rules.of(Rule.VAT_BASIS_POINTS, past.placedAt()));
        var address = past.address();
        return new Order(
                Ids.at(past.placedAt().toEpochMilli()),
                OrderNumber.at(past.placedAt()),
                past.customerId(),
                State.valueOf(past.status().name()),
                1,
                past.paymentMethod(),
                new Totals(subtotal, discount, delivery, vat),
                past.couponCode(),
                new DeliveryAddress(
                        null,
                        address.recipient(),
                        address.phone(),
                        address.line1(),
                        null,
                        address.upazilaCode(),
                        null,
                        null,
                        null),
                fees.entrySet().stream()
                        .map(fee -> new SellerDelivery(fee.getKey(), null, fee.getValue(), 0, 0))
                        .toList(),
                lines,
                past.placedAt(),
                null);
    }

    private static OrderLine line(ImportedOrder.Line line) {
        return new OrderLine(
                Ids.next(),
                line.variantId(),
                line.productId(),
                line.sellerId(),
                line.categoryId(),
                line.sku(),
                line.name(),
                null,
                null,
                line.quantity(),
                line.unitPrice().amount(),
                line.discount() == null ? 0 : line.discount().amount(),
                null);
    }
}
