package bd.haat.order.payment;

/** What a gateway says about a payment. */
public sealed interface GatewayAnswer {
    /** The money was taken; whether it is the right sum for the right invoice is for us to compare. */
    record Captured(String transactionId, long amountMinor, String currency, String invoice) implements GatewayAnswer {}

    /** No money was taken and this session will take none. */
    record Declined(String code) implements GatewayAnswer {}

    /** No money was taken yet. */
    record Undecided() implements GatewayAnswer {}

    /** No usable answer. */
    record Unknown(String why) implements GatewayAnswer {}
}
