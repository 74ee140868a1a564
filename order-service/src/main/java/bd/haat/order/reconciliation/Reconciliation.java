package bd.haat.order.reconciliation;

import bd.haat.order.orders.PaymentMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The comparison of one day's payments with one gateway.
 *
 * @param day in Dhaka; payments belong to the day they were begun on
 * @param payments how many were compared so far
 * @param differences how many of those differed
 * @param lastId the payment compared last; null before the first
 * @param endedAt null while it runs, or after a crash until it goes on
 */
record Reconciliation(
        PaymentMethod method,
        LocalDate day,
        int payments,
        int differences,
        UUID lastId,
        Instant startedAt,
        Instant endedAt) {}
