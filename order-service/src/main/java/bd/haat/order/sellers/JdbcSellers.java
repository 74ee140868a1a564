package bd.haat.order.sellers;

import bd.haat.common.persistence.Shards;
import bd.haat.common.text.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcSellers implements Sellers {
    private final JdbcClient db;
    private final Shards shards;
    private final JsonMapper json;

    JdbcSellers(JdbcClient db, Shards shards, JsonMapper json) {
        this.db = db;
        this.shards = shards;
        this.json = json;
    }

    @Override
    public void keep(Seller seller) {
        db.sql("""
            insert into sellers as s (id, owner_id, shop_name, legal_name, bin_no, phone, line1, upazila_code, status, version)
            values (:id, :owner, cast(:name as jsonb), :legalName, :bin, :phone, :line1, :upazila, :status, :version)
            on conflict (id) do update set owner_id = excluded.owner_id, shop_name = excluded.shop_name,
              legal_name = excluded.legal_name, bin_no = excluded.bin_no, phone = excluded.phone, line1 = excluded.line1,
              upazila_code = excluded.upazila_code, status = excluded.status, version = excluded.version
            where s.version < excluded.version\
            """)
                .param("id", seller.id())
                .param("owner", seller.ownerId())
                .param("name", json.writeValueAsString(seller.shopName()))
                .param("legalName", seller.legalName())
                .param("bin", seller.binNo())
                .param("phone", seller.phone())
                .param("line1", seller.line1())
                .param("upazila", seller.upazilaCode())
                .param("status", seller.status())
                .param("version", seller.version())
                .update();
    }

    @Override
    public Optional<Seller> find(UUID id) {
        return shards.copy(() -> db.sql("select * from sellers where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional());
    }

    private Seller read(ResultSet row) throws SQLException {
        return new Seller(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                json.readValue(row.getString("shop_name"), LocalizedText.class),
                row.getString("legal_name"),
                row.getString("bin_no"),
                row.getString("phone"),
                row.getString("line1"),
                row.getString("upazila_code"),
                row.getString("status"),
                row.getLong("version"));
    }
}
