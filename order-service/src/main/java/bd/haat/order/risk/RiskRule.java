package bd.haat.order.risk;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of what makes an order risky.
 *
 * @param name the reason that people read, such as {@code many-refusals}
 * @param threshold the rule speaks up at this value of its signal and above; null switches the name off
 * @param outcome what it then asks for; with {@link Outcome#ALLOW} it only adds its points
 * @param onDelivery only for cash on delivery; else for every way to pay
 * @param withinDays only for accounts younger than so many days; null for all
 */
public record RiskRule(
        UUID id,
        String name,
        Signal signal,
        Long threshold,
        Outcome outcome,
        int points,
        boolean onDelivery,
        Integer withinDays,
        Instant validFrom,
        String note,
        UUID addedBy,
        Instant addedAt) {}
