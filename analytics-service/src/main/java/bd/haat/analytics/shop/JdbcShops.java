package bd.haat.analytics.shop;

import bd.haat.analytics.store.JdbcStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Shops in ClickHouse. */
@Repository
class JdbcShops implements Shops {
    private final JdbcStore store;

    JdbcShops(JdbcStore store) {
        this.store = store;
    }

    void add(List<ShopOwner> shops) {
        store.insert(
                "sellers (seller_id, owner_id, version)",
                shops.stream()
                        .map(shop -> new Object[] {shop.sellerId(), shop.ownerId(), shop.version()})
                        .toList());
    }

    @Override
    public Optional<UUID> ownedBy(UUID userId) {
        return store.read()
                .sql("select seller_id from " + store.table("sellers") + " final where owner_id = :owner")
                .param("owner", userId.toString())
                .query((row, _) -> UUID.fromString(row.getString("seller_id")))
                .optional();
    }
}
