package bd.haat.order.returning;

import bd.haat.common.persistence.Ids;
import bd.haat.order.evidence.Evidence;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.OrderLine;
import bd.haat.order.orders.Orders;
import bd.haat.order.returns.Return;
import bd.haat.order.returns.ReturnReason;
import bd.haat.order.returns.ReturnStatus;
import bd.haat.order.returns.Returns;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** A shopper wants to give goods of one shipment back, within the return window after its delivery. */
@Service
class RequestReturn {
    private final Orders orders;
    private final Returns returns;
    private final Evidence evidence;
    private final ValueReturn valueReturn;
    private final TellReturn tellReturn;
    private final Rules rules;
    private final TransactionOperations transaction;
    private final Clock clock;

    RequestReturn(
            Orders orders,
            Returns returns,
            Evidence evidence,
            ValueReturn valueReturn,
            TellReturn tellReturn,
            Rules rules,
            TransactionOperations transaction,
            Clock clock) {
        this.orders = orders;
        this.returns = returns;
        this.evidence = evidence;
        this.valueReturn = valueReturn;
        this.tellReturn = tellReturn;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param pieces by line, all of one shipment */
    record Wanted(Map<UUID, Integer> pieces, ReturnReason reason, String words, List<UUID> pictures) {}

    /** Outcome. */
    sealed interface Answer {
        record Requested(UUID id) implements Answer {}

        record UnknownOrder() implements Answer {}

        /** @param most by line asked for, how many pieces could come back */
        record NotSoMany(Map<UUID, Integer> most) implements Answer {}

        /** Goods of one shipment come back together, others by a return of their own. */
        record SeveralShipments() implements Answer {}

        record NotDelivered() implements Answer {}

        record WindowOver(Instant at) implements Answer {}

        record TooMany(long most) implements Answer {}

        record UnknownPictures() implements Answer {}
    }

    Answer request(UUID orderId, UUID customerId, Wanted wanted) {
        return transaction.execute(_ -> orders.lock(orderId)
                .filter(order -> order.customerId().equals(customerId))
                .map(order -> decided(order, wanted))
                .orElseGet(Answer.UnknownOrder::new));
    }

    private Answer decided(Order order, Wanted wanted) {
        var now = clock.instant();
        var known = returns.of(order.id());
        var most = most(order, known, wanted.pieces());
        if (wanted.pieces().entrySet().stream().anyMatch(line -> line.getValue() > most.get(line.getKey())))
            return new Answer.NotSoMany(most);
        var sellers = order.lines().stream()
                .filter(line -> wanted.pieces().containsKey(line.id()))
                .map(OrderLine::sellerId)
                .distinct()
                .toList();
        if (sellers.size() != 1) return new Answer.SeveralShipments();
        var seller = sellers.getFirst();
        var delivered = returns.delivered(order.id(), seller).orElse(null);
        if (delivered == null) return new Answer.NotDelivered();
        var window = delivered.at().plus(rules.seconds(Rule.RETURN_SECONDS, delivered.at()));
        if (!now.isBefore(window)) return new Answer.WindowOver(window);
        long limit = rules.of(Rule.RETURNS_PER_ORDER, now);
        if (known.size() >= limit) return new Answer.TooMany(limit);
        return recorded(order, known, seller, delivered.shipmentId(), wanted, now);
    }

    private Answer recorded(Order order, List<Return> known, UUID seller, UUID shipmentId, Wanted wanted, Instant now) {
        var id = Ids.next();
        if (!evidence.attach(order.id(), order.customerId(), wanted.pictures(), id, seller))
            return new Answer.UnknownPictures();
        var worth = valueReturn.value(order, known, seller, wanted.pieces(), wanted.reason());
        var asked = new Return(
                id,
                order.id(),
                shipmentId,
                seller,
                order.customerId(),
                ReturnStatus.REQUESTED,
                wanted.reason(),
                wanted.pieces(),
                worth.goodsMinor(),
                worth.deliveryMinor(),
                null,
                now.plus(rules.seconds(Rule.RETURN_ANSWER_SECONDS, now)));
        returns.add(asked, wanted.words());
        tellReturn.tell(order, asked, Actor.shopper(order.customerId()), wanted.words());
        return new Answer.Requested(id);
    }

    private static Map<UUID, Integer> most(Order order, List<Return> known, Map<UUID, Integer> asked) {
        var claimed = ReturnWorth.sum(known.stream().filter(Return::claims).toList());
        var most = new LinkedHashMap<UUID, Integer>();
        asked.keySet().forEach(line -> most.put(line, 0));
        order.lines()
                .forEach(line -> most.computeIfPresent(
                        line.id(), (_, _) -> line.quantity() - claimed.getOrDefault(line.id(), 0)));
        return most;
    }
}
