package bd.haat.system;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the payment gateways say they hold for us: all they took, less what they gave back, in paisa. The sandbox remembers the last 10,000 payments of each. */
final class Books {
    private static final Map<String, String> PAYMENTS = Map.of(
            "BKASH", "/control/bkash/payments",
            "NAGAD", "/control/nagad/payments",
            "SSLCOMMERZ", "/control/sslcommerz/payments");

    private static final Set<String> PAID = Set.of("SUCCESS", "VALID", "VALIDATED");

    private Books() {}

    static Set<String> gateways() {
        return PAYMENTS.keySet();
    }

    static long held(String gateway) {
        return Market.sandbox()
                .get(PAYMENTS.get(gateway))
                .expect(200)
                .json()
                .valueStream()
                .mapToLong(payment -> taken(gateway, payment) - givenBack(gateway, payment))
                .sum();
    }

    private static long taken(String gateway, JsonNode payment) {
        return switch (gateway) {
            case "BKASH" ->
                payment.get("captures")
                        .valueStream()
                        .mapToLong(capture -> paisa(capture.get("amount")))
                        .sum();
            case "NAGAD" -> PAID.contains(payment.get("status").asString()) ? paisa(payment.get("amount")) : 0;
            default -> PAID.contains(payment.get("state").asString()) ? paisa(payment.get("amount")) : 0;
        };
    }

    private static long givenBack(String gateway, JsonNode payment) {
        return payment.get("refunds")
                .valueStream()
                .mapToLong(refund -> gateway.equals("BKASH")
                        ? paisa(refund.get("amount"))
                        : refund.get("paisa").asLong())
                .sum();
    }

    private static long paisa(JsonNode taka) {
        return new BigDecimal(taka.asString()).movePointRight(2).longValueExact();
    }
}
