package bd.haat.order.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Postings that belong together and sum to nothing.
 *
 * @param id made of what and its source, so that the same fact is the same transaction however often it is booked
 * @param what kebab case, such as {@code settlement}
 */
record Transaction(UUID id, String what, UUID orderId, Instant at, List<Posting> postings) {
    /** @param source what happened: a payment, a shipment, a refund, or {@code payout:order} */
    static Transaction of(String what, Object source, UUID orderId, Instant at, List<Posting> postings) {
        var name = what + ':' + source;
        return new Transaction(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII)), what, orderId, at, postings);
    }

    static Transaction of(String what, Object source, UUID orderId, Instant at, Posting... postings) {
        return of(what, source, orderId, at, List.of(postings));
    }
}
