package bd.haat.notification.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What people are told of, and the variables that its words may use. */
public enum Occasion {
    VERIFY_EMAIL(Set.of("link"), "link", "expires"),
    VERIFY_PHONE(Set.of("code"), "code", "expires"),
    CHECKOUT_CODE(Set.of("code"), "code", "expires"),
    ORDER_CONFIRMED(Set.of(), "name", "number", "total", "items"),
    ORDER_REJECTED(Set.of(), "name", "number", "total", "items"),
    ORDER_AWAITING_PAYMENT(Set.of(), "name", "number", "total", "items", "payUrl", "expires"),
    ORDER_CANCELLED(Set.of(), "name", "number", "total", "items"),
    ORDER_EXPIRED(Set.of(), "name", "number", "total", "items"),
    ORDER_DELIVERED(Set.of(), "name", "number", "total", "items"),
    SHIPMENT_ACCEPTED(Set.of(), "name", "number", "items"),
    SHIPMENT_HANDED_OVER(Set.of(), "name", "number", "items"),
    SHIPMENT_CANCELLED(Set.of(), "name", "number", "items"),
    SHIPMENT_DELIVERY_FAILED(Set.of(), "name", "number", "items"),
    SHIPMENT_RETURNED(Set.of(), "name", "number", "items"),
    PAYMENT_FAILED(Set.of(), "name", "number"),
    DEADLINE_NEAR(Set.of(), "name", "number", "duty", "due"),
    DEADLINE_PASSED(Set.of(), "name", "number", "duty", "due"),
    DEADLINE_ESCALATED(Set.of(), "name", "number", "duty", "due"),
    PAYOUT_PAID(Set.of(), "name", "shop", "amount", "account", "reference"),
    PAYOUT_DESTINATION_CHANGED(Set.of(), "name", "shop", "account", "validFrom"),
    ORDER_LINES_CANCELLED(Set.of(), "name", "number", "items", "reason"),
    RETURN_REQUESTED(Set.of(), "name", "number", "items", "words", "expires"),
    RETURN_ACCEPTED(Set.of(), "name", "number", "items", "refund"),
    RETURN_REFUSED(Set.of(), "name", "number", "items", "words"),
    RETURN_RECEIVED(Set.of(), "name", "number", "items", "refund"),
    COMPLAINT_OPENED(Set.of(), "name", "number", "words", "expires"),
    COMPLAINT_ANSWERED(Set.of(), "name", "number", "words"),
    COMPLAINT_CLOSED(Set.of(), "name", "number", "words", "refund"),
    PRODUCT_APPROVED(Set.of(), "name", "product", "reason"),
    PRODUCT_REJECTED(Set.of(), "name", "product", "reason"),
    STOCK_LOW(Set.of(), "name", "product", "sku", "available"),
    STOCK_BACK(Set.of(), "name", "product", "available"),
    REVIEW_RECEIVED(Set.of(), "name", "product", "stars"),
    REVIEW_REJECTED(Set.of(), "name", "product", "reason"),
    REVIEW_ANSWERED(Set.of(), "name", "product", "shop"),
    QUESTION_ASKED(Set.of(), "name", "product"),
    QUESTION_REJECTED(Set.of(), "name", "product", "reason"),
    QUESTION_ANSWERED(Set.of(), "name", "product"),
    SELLER_ACTIVE(Set.of(), "name", "shop"),
    SELLER_REJECTED(Set.of(), "name", "shop", "reason"),
    SELLER_SUSPENDED(Set.of(), "name", "shop", "reason");

    private final Set<String> required;
    private final Set<String> variables;

    Occasion(Set<String> required, String... variables) {
        this.required = required;
        this.variables = Set.of(variables);
    }

    /** In paths and tables: {@code order-confirmed}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Occasion> of(String key) {
        return Arrays.stream(values())
                .filter(occasion -> occasion.key().equals(key))
                .findFirst();
    }

    Set<String> variables() {
        return variables;
    }

    /** Without these in its body a message is of no use. */
    Set<String> required() {
        return required;
    }
}
