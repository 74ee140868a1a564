package bd.haat.analytics.shop;

import java.util.UUID;

/** What this service reads of {@code seller.changed.v1}. */
record ShopOwner(UUID sellerId, UUID ownerId, long version) {}
