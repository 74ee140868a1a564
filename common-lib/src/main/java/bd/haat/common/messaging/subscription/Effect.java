package bd.haat.common.messaging.subscription;

import bd.haat.common.persistence.Shards;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets events take effect once: the handlers and the inbox rows are one transaction. Where there are several databases, that is one in
 * each that the events concern: should a later one fail, the events come again and the earlier ones know them.
 */
class Effect {
    private final JdbcInbox inbox;
    private final TransactionTemplate transaction;
    private final Shards shards;

    /** Inbox and transaction are null where no subscription wants an inbox. */
    Effect(JdbcInbox inbox, TransactionTemplate transaction, Shards shards) {
        this.inbox = inbox;
        this.transaction = transaction;
        this.shards = shards;
    }

    /** @throws IllegalStateException if a subscription wants an inbox where there is none */
    List<Subscription> allows(List<Subscription> subscriptions) {
        if (inbox != null && transaction != null) return subscriptions;
        subscriptions.stream().filter(Subscription::inbox).findAny().ifPresent(wanting -> {
            throw new IllegalStateException(
                    wanting.queue() + " wants an inbox, but there is no PostgreSQL: @Subscribe(inbox = false)");
        });
        return subscriptions;
    }

    /** Answers how many of the events had taken effect before. */
    int of(Subscription subscription, List<Decoded> events) {
        if (!subscription.inbox()) {
            run(events);
            return 0;
        }
        int duplicates = 0;
        for (int shard = 0; shard < shards.count(); shard++) {
            var concerned = subscription.everywhere() ? events : in(shard, events);
            if (!concerned.isEmpty()) duplicates += shards.in(shard, () -> once(subscription, concerned));
        }
        return duplicates;
    }

    /** An event is of the database that its subject's id names. */
    private List<Decoded> in(int shard, List<Decoded> events) {
        if (shards.count() == 1) return events;
        return events.stream()
                .filter(each -> shards.of(UUID.fromString(each.metadata().subject())) == shard)
                .toList();
    }

    private int once(Subscription subscription, List<Decoded> events) {
        return transaction.execute(_ -> {
            var ids = events.stream().map(each -> each.metadata().id()).toList();
            var unseen = inbox.record(subscription.queue(), new HashSet<>(ids));
            var due = events.stream()
                    .filter(each -> unseen.remove(each.metadata().id()))
                    .toList();
            run(due);
            return events.size() - due.size();
        });
    }

    /** Neighbours with one handler go to it together, so that order is kept. */
    private static void run(List<Decoded> events) {
        List<Decoded> together = new ArrayList<>();
        for (var each : events) {
            if (!together.isEmpty() && together.getLast().handler() != each.handler()) {
                together.getLast().handler().handle(together);
                together = new ArrayList<>();
            }
            together.add(each);
        }
        if (!together.isEmpty()) together.getLast().handler().handle(together);
    }
}
