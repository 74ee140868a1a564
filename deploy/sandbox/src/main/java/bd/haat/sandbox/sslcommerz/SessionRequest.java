package bd.haat.sandbox.sslcommerz;

import bd.haat.sandbox.checkout.Taka;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The form of {@code api.php}: all parameters by SSLCommerz's names. */
record SessionRequest(Map<String, String> fields) {
    private static final int LONGEST_TRAN_ID = 30;
    private static final int LONGEST = 255;
    private static final long LEAST_PAISA = 10_00;
    private static final long MOST_PAISA = 500_000_00;
    private static final List<String> MANDATORY = List.of(
            "total_amount",
            "currency",
            "tran_id",
            "success_url",
            "fail_url",
            "cancel_url",
            "cus_name",
            "cus_email",
            "cus_add1",
            "cus_city",
            "cus_country",
            "cus_phone",
            "shipping_method",
            "product_name",
            "product_category",
            "product_profile");
    private static final List<String> MANDATORY_TO_SHIP =
            List.of("num_of_item", "ship_name", "ship_add1", "ship_city", "ship_country");

    private static final Set<String> KEPT = Set.of(
            "total_amount",
            "currency",
            "tran_id",
            "success_url",
            "fail_url",
            "cancel_url",
            "ipn_url",
            "value_a",
            "value_b",
            "value_c",
            "value_d");

    SessionRequest {
        fields = Map.copyOf(fields);
    }

    /** Why no session is opened, if so. */
    Optional<String> failedReason() {
        return missing()
                .map(name -> "Invalid Information! '" + name + "' is missing or empty.")
                .or(() -> get("currency").equals("BDT") ? Optional.empty() : Optional.of("Invalid currency"))
                .or(() -> amountFits() ? Optional.empty() : Optional.of("Amount must be from 10.00 to 500000.00 BDT"))
                .or(() -> lengthsFit() ? Optional.empty() : Optional.of("Invalid Information! A value is too long."));
    }

    /** The part that is needed later; the customer's address is not. */
    SessionRequest kept() {
        return new SessionRequest(fields.entrySet().stream()
                .filter(field -> KEPT.contains(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    long paisa() {
        return Taka.paisa(get("total_amount")).orElse(0L);
    }

    private Optional<String> missing() {
        var ships = !get("shipping_method").equals("NO");
        return MANDATORY.stream()
                .filter(name -> get(name).isBlank())
                .findFirst()
                .or(() -> MANDATORY_TO_SHIP.stream()
                        .filter(name -> ships && get(name).isBlank())
                        .findFirst());
    }

    private boolean amountFits() {
        return paisa() >= LEAST_PAISA && paisa() <= MOST_PAISA;
    }

    private boolean lengthsFit() {
        return get("tran_id").length() <= LONGEST_TRAN_ID
                && fields.values().stream().allMatch(value -> value.length() <= LONGEST);
    }
}
