package bd.haat.order.orders;

import bd.haat.common.text.LocalizedText;
import java.util.UUID;

/** How one seller's part of an order is delivered: fee in paisa, estimate in days. */
public record SellerDelivery(UUID sellerId, LocalizedText shopName, long feeMinor, int minDays, int maxDays) {}
