package bd.haat.order.sellers;

import bd.haat.common.text.LocalizedText;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcSellers implements Sellers, Shops {
    private final JdbcClient db;
    private final JsonMapper json;

    JdbcSellers(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public void keep(UUID sellerId, UUID ownerId, LocalizedText shopName, String status, long version) {
        db.sql("""
            insert into sellers as s (id, owner_id, shop_name, status, version)
            values (:id, :owner, cast(:name as jsonb), :status, :version)
            on conflict (id) do update set owner_id = excluded.owner_id, shop_name = excluded.shop_name,
              status = excluded.status, version = excluded.version where s.version < excluded.version\
            """)
                .param("id", sellerId)
                .param("owner", ownerId)
                .param("name", json.writeValueAsString(shopName))
                .param("status", status)
                .param("version", version)
                .update();
    }

    @Override
    public Optional<Shop> find(UUID sellerId) {
        return db.sql("select id, owner_id, shop_name from sellers where id = :id")
                .param("id", sellerId)
                .query((row, _) -> new Shop(
                        row.getObject("id", UUID.class),
                        row.getObject("owner_id", UUID.class),
                        json.readValue(row.getString("shop_name"), LocalizedText.class)))
                .optional();
    }
}
