package bd.haat.order.history;

import bd.haat.common.text.LocalizedText;
import bd.haat.order.orders.State;
import java.time.Instant;
import java.util.UUID;

/** A row of a list: the order and the first of its lines. */
record OrderSummary(
        UUID id,
        String number,
        UUID customerId,
        State state,
        String paymentMethod,
        long totalMinor,
        Instant placedAt,
        int lines,
        LocalizedText firstName,
        String firstImage) {}
