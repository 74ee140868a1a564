package bd.haat.marketing.coupon;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;

/**
 * How often a coupon may be used; null: any number of times.
 *
 * @param total by all customers together
 * @param perCustomer by each
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Limits(@Min(1) Integer total, @Min(1) Integer perCustomer) {
    static final Limits NONE = new Limits(null, null);
}
