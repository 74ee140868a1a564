package bd.haat.order.sslcommerz;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A transaction as the validator tells it, alone or in a list; under HTTP 200 whatever it says. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Transaction(
        @JsonProperty("APIConnect") String connected,
        String status,
        @JsonProperty("tran_id") String tranId,
        @JsonProperty("val_id") String valId,
        String amount,
        String currency,
        @JsonProperty("currency_type") String currencyType,
        @JsonProperty("bank_tran_id") String bankTranId) {
    /** All transactions under one {@code tran_id}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(@JsonProperty("APIConnect") String connected, List<Transaction> element) {
        boolean isAnswer() {
            return "DONE".equals(connected);
        }

        List<Transaction> all() {
            return element == null ? List.of() : element;
        }
    }

    boolean isPaid() {
        return "VALID".equals(status) || isValidated();
    }

    /** The merchant has had it confirmed before. */
    boolean isValidated() {
        return "VALIDATED".equals(status);
    }

    boolean isOver() {
        return "FAILED".equals(status) || "CANCELLED".equals(status) || "EXPIRED".equals(status);
    }

    /** What the shopper paid in. */
    String paidIn() {
        return currencyType == null || currencyType.isBlank() ? currency : currencyType;
    }
}
