package bd.haat.seller.review;

import bd.haat.seller.shop.SellerStatus;
import java.time.Instant;
import java.util.UUID;

/** A shop in the admins' list. */
record QueuedSeller(
        UUID id, String shopName, String legalName, SellerStatus status, String upazilaCode, Instant createdAt) {}
