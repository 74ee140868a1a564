package bd.haat.order.commission;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCommissionRules implements CommissionRules {
    private final JdbcClient db;
    private final Clock clock;

    JdbcCommissionRules(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<CommissionRule> inForce(List<UUID> sellerIds, List<UUID> categoryIds, Instant at) {
        return db.sql("""
            select distinct on (seller_id, category_id) * from commission_rules
            where valid_from <= :at and (seller_id is null or seller_id = any(:sellers))
              and (category_id is null or category_id = any(:categories))
            order by seller_id, category_id, valid_from desc\
            """)
                .param("at", at.atOffset(UTC))
                .param("sellers", sellerIds.toArray(UUID[]::new))
                .param("categories", categoryIds.toArray(UUID[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public boolean add(CommissionRule rule, UUID adminId) {
        return db.sql("""
            insert into commission_rules (id, category_id, seller_id, valid_from, basis_points, floor_minor, cap_minor, currency,
              created_at, created_by)
            values (:id, :category, :seller, :from, :points, :floor, :cap, 'BDT', :now, :admin)
            on conflict on constraint commission_rules_once do nothing\
            """)
                        .param("id", rule.id())
                        .param("category", rule.categoryId())
                        .param("seller", rule.sellerId())
                        .param("from", rule.validFrom().atOffset(UTC))
                        .param("points", rule.basisPoints())
                        .param("floor", rule.floorMinor())
                        .param("cap", rule.capMinor())
                        .param("now", clock.instant().atOffset(UTC))
                        .param("admin", adminId)
                        .update()
                == 1;
    }

    @Override
    public List<CommissionRule> list(UUID sellerId, UUID categoryId, UUID after, int limit) {
        return db.sql("""
            select * from commission_rules
            where (cast(:seller as uuid) is null or seller_id = :seller)
              and (cast(:category as uuid) is null or category_id = :category)
              and (cast(:after as uuid) is null or id < :after)
            order by id desc limit :limit\
            """)
                .param("seller", sellerId)
                .param("category", categoryId)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    private static CommissionRule read(ResultSet row) throws SQLException {
        return new CommissionRule(
                row.getObject("id", UUID.class),
                row.getObject("category_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getTimestamp("valid_from").toInstant(),
                row.getInt("basis_points"),
                row.getObject("floor_minor", Long.class),
                row.getObject("cap_minor", Long.class));
    }
}
