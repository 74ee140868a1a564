package bd.haat.order.destination;

import bd.haat.common.messaging.Events;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import bd.haat.order.sellers.Seller;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes where a seller's money goes, in two steps: the new account waits, its owner is told, and can take it back until its time comes.
 * Who steals a login overnight gains nothing.
 */
@Service
class ChangeDestination {
    private final SellersDestinations destinations;
    private final Rules rules;
    private final Events events;
    private final TransactionOperations transaction;
    private final Clock clock;

    ChangeDestination(
            SellersDestinations destinations,
            Rules rules,
            Events events,
            TransactionOperations transaction,
            Clock clock) {
        this.destinations = destinations;
        this.rules = rules;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    List<Destination> of(Seller shop) {
        return destinations.of(shop.id(), clock.instant());
    }

    /** Asked for again, the account that waits goes on waiting; asked for the one that holds, nothing is to come any more. */
    void change(Seller shop, DestinationRequest asked) {
        transaction.executeWithoutResult(_ -> {
            destinations.lock(shop.id());
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var from = now.plus(rules.seconds(Rule.PAYOUT_DESTINATION_SECONDS, now));
            var wanted = asked.destination(shop.id(), from);
            var known = destinations.of(shop.id(), now);
            if (!known.isEmpty() && known.getLast().isSameAccount(wanted)) return;
            destinations.withdraw(shop.id(), now);
            if (!known.isEmpty()
                    && !known.getFirst().validFrom().isAfter(now)
                    && known.getFirst().isSameAccount(wanted)) return;
            destinations.add(wanted, shop.ownerId());
            events.publish(new DestinationChanged(
                    shop.id(),
                    shop.ownerId(),
                    new DestinationChanged.Name(
                            shop.shopName().bn(), shop.shopName().en()),
                    wanted.kind().name(),
                    wanted.tail(),
                    from,
                    now));
        });
    }

    void withdraw(Seller shop) {
        transaction.executeWithoutResult(_ -> {
            destinations.lock(shop.id());
            destinations.withdraw(shop.id(), clock.instant());
        });
    }
}
