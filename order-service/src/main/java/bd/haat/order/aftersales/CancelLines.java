package bd.haat.order.aftersales;

import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.fulfilment.ShipmentStatus;
import bd.haat.order.fulfilment.Shipments;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.OrderLine;
import bd.haat.order.orders.Orders;
import bd.haat.order.orders.State;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Calls off some pieces, or a shipment, before the hand-over. Where that leaves nothing, the order is cancelled as a whole. */
@Service
class CancelLines {
    private static final Set<State> DIVISIBLE = Set.of(State.CONFIRMED, State.FULFILLING);

    private final Orders orders;
    private final Shipments shipments;
    private final CancelOrder cancelOrder;
    private final ReduceOrder reduceOrder;
    private final Rules rules;
    private final TransactionOperations transaction;

    CancelLines(
            Orders orders,
            Shipments shipments,
            CancelOrder cancelOrder,
            ReduceOrder reduceOrder,
            Rules rules,
            TransactionOperations transaction) {
        this.orders = orders;
        this.shipments = shipments;
        this.cancelOrder = cancelOrder;
        this.reduceOrder = reduceOrder;
        this.rules = rules;
        this.transaction = transaction;
    }

    /** What to call off: one shipment, or so many pieces by line. The other is null. */
    record Wanted(UUID shipmentId, Map<UUID, Integer> pieces) {}

    Cancellation cancel(UUID orderId, UUID customerId, Wanted wanted, String reason) {
        return transaction.execute(_ -> orders.lock(orderId)
                .filter(order -> order.customerId().equals(customerId))
                .map(order -> cancel(order, wanted, reason))
                .orElseGet(Cancellation.Unknown::new));
    }

    private Cancellation cancel(Order order, Wanted wanted, String reason) {
        var all = shipments.of(order.id());
        if (wanted.shipmentId() == null) return pieces(order, all, wanted.pieces(), reason);
        var named = all.stream()
                .filter(shipment -> shipment.id().equals(wanted.shipmentId()))
                .findFirst();
        if (named.isEmpty()) return new Cancellation.Unknown();
        if (named.get().status() == ShipmentStatus.CANCELLED) return new Cancellation.Cancelled();
        var lines = order.linesOf(named.get().sellerId());
        return pieces(order, all, lines.stream().collect(Collectors.toMap(OrderLine::id, OrderLine::quantity)), reason);
    }

    private Cancellation pieces(Order order, List<Shipment> all, Map<UUID, Integer> pieces, String reason) {
        if (!DIVISIBLE.contains(order.state()))
            return new Cancellation.TooLate(order.state().status());
        var most = new LinkedHashMap<UUID, Integer>();
        pieces.keySet().forEach(line -> most.put(line, 0));
        order.lines().forEach(line -> most.computeIfPresent(line.id(), (_, _) -> line.quantity()));
        if (pieces.entrySet().stream().anyMatch(line -> line.getValue() > most.get(line.getKey())))
            return new Cancellation.NotSoMany(most);
        var reduction = Reduction.of(order, pieces, rules.of(Rule.VAT_BASIS_POINTS, order.placedAt()));
        var shipmentOf = all.stream().collect(Collectors.toMap(Shipment::sellerId, shipment -> shipment));
        for (var cut : reduction.cuts()) {
            var shipment = shipmentOf.get(cut.sellerId());
            if (!shipment.status().isOpen()) return new Cancellation.OnItsWay(shipment.id(), shipment.status());
        }
        if (leavesNothing(order, pieces, shipmentOf)) return cancelOrder.cancel(order, reason);
        reduceOrder.reduce(order, reduction, shipmentOf, reason);
        return new Cancellation.Cancelled();
    }

    /** What will not reach the shopper anyway does not count. */
    private static boolean leavesNothing(Order order, Map<UUID, Integer> pieces, Map<UUID, Shipment> shipmentOf) {
        return order.lines().stream()
                .filter(line -> !shipmentOf.get(line.sellerId()).status().isUndelivered())
                .allMatch(line -> pieces.getOrDefault(line.id(), 0) == line.quantity());
    }
}
