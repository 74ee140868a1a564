package bd.haat.order.deadline;

import bd.haat.common.messaging.Event;
import java.time.Instant;
import java.util.UUID;

/**
 * A deadline is near or was missed; published once for each. Contracts: {@code contracts/deadline.near.v1.schema.json},
 * {@code contracts/deadline.passed.v1.schema.json}.
 *
 * @param kind as {@link LegalClock#kind}
 * @param state NEAR or PAST
 */
record DeadlineReached(
        String kind,
        String state,
        UUID subjectId,
        UUID orderId,
        String number,
        UUID customerId,
        UUID sellerId,
        UUID sellerOwnerId,
        Instant dueAt,
        Instant occurredAt)
        implements Event {
    static DeadlineReached of(Deadline deadline, Deadline.State state, Instant now) {
        return new DeadlineReached(
                deadline.kind(),
                state.name(),
                deadline.subjectId(),
                deadline.orderId(),
                deadline.orderNumber(),
                deadline.customerId(),
                deadline.sellerId(),
                deadline.sellerOwnerId(),
                deadline.dueAt(),
                now);
    }

    @Override
    public String type() {
        return Deadline.State.valueOf(state).event();
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
