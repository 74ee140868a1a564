package bd.haat.order.saga;

import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Rejection;
import java.time.Instant;

/**
 * Something that happened to an order.
 *
 * @param reason in somebody's words, or a code; null without one
 * @param rejection for a refusal of stock or coupon; else null
 * @param payUrl with {@link Trigger#PAYMENT_OPENED}, where the shopper pays; else null
 * @param until with {@link Trigger#PAYMENT_OPENED}, until when; else null
 */
public record Occurrence(Trigger trigger, Actor by, String reason, Rejection rejection, String payUrl, Instant until) {
    public static Occurrence of(Trigger trigger) {
        return new Occurrence(trigger, Actor.SYSTEM, null, null, null, null);
    }

    public static Occurrence of(Trigger trigger, Actor by, String reason) {
        return new Occurrence(trigger, by, reason, null, null, null);
    }

    public static Occurrence refused(Trigger trigger, Rejection rejection) {
        return new Occurrence(trigger, Actor.SYSTEM, rejection.reason(), rejection, null, null);
    }

    public static Occurrence payable(String payUrl, Instant until) {
        return new Occurrence(Trigger.PAYMENT_OPENED, Actor.SYSTEM, null, null, payUrl, until);
    }

    Entry entry() {
        return new Entry(trigger.name(), by, reason);
    }
}
