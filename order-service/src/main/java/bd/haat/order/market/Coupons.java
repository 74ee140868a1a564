package bd.haat.order.market;

import bd.haat.common.money.Money;
import java.util.List;
import java.util.UUID;

/** What a coupon is worth. */
public interface Coupons {
    record Line(UUID variantId, UUID sellerId, UUID categoryId, int quantity, long lineTotalMinor) {}

    /**
     * @param discount null where not valid
     * @param reason why not; null where valid
     */
    record Worth(boolean valid, Money discount, String reason) {}

    /** @throws bd.haat.common.remote.RemoteUnavailableException when marketing-service cannot be asked */
    Worth evaluate(String code, UUID customerId, List<Line> lines);
}
