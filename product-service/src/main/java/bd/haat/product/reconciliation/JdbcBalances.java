package bd.haat.product.reconciliation;

import bd.haat.product.sql.ArrayLiteral;
import bd.haat.product.sql.RecordColumns;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBalances implements Balances {
    /** The limit keeps the planner, which knows no size of the page, from reading all proofs for each. */
    private static final String SUMS = """
        select s.variant_id, s.on_hand, s.reserved,
               coalesce(p.on_hand, 0) + coalesce(m.on_hand, 0) as ledger_on_hand,
               coalesce(p.reserved, 0) + coalesce(m.reserved, 0) as ledger_reserved,
               coalesce(e.elsewhere, 0) as elsewhere,
               coalesce(p.elsewhere, 0) + coalesce(m.elsewhere, 0) as ledger_elsewhere,
               coalesce(o.promised, 0) as promised, m.last as last_movement
        from page s
        left join lateral (select * from stock_proofs where variant_id = s.variant_id limit 1) p on true
        left join lateral (
            select max(id) as last, sum(on_hand_delta) as on_hand, sum(reserved_delta) as reserved,
                   sum(on_hand_delta) filter (where place_id is not null) as elsewhere
            from stock_movements where variant_id = s.variant_id and id > coalesce(p.movement_id, 0)) m on true
        left join lateral (
            select sum(on_hand) as elsewhere from stock_elsewhere where variant_id = s.variant_id) e on true
        left join lateral (
            select sum(l.open) as promised from reservation_lines l join reservations r on r.order_id = l.order_id
            where l.variant_id = s.variant_id and l.open > 0 and r.state = 'HELD') o on true
        order by s.variant_id\
        """;

    private final JdbcClient jdbc;

    JdbcBalances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Balance> after(UUID variant, int most) {
        return jdbc.sql("with page as materialized (select variant_id, on_hand, reserved from stock"
                        + " where variant_id > :after order by variant_id limit :most) " + SUMS)
                .param("after", variant)
                .param("most", most)
                .query(Balance.class)
                .list();
    }

    @Override
    public List<Balance> of(Collection<UUID> variants) {
        return jdbc.sql("with page as materialized (select variant_id, on_hand, reserved from stock"
                        + " where variant_id = any (:variants::uuid[])) " + SUMS)
                .param("variants", ArrayLiteral.of(variants))
                .query(Balance.class)
                .list();
    }

    @Override
    public void proved(Collection<Balance> right) {
        var news =
                right.stream().filter(balance -> balance.lastMovement() != null).toList();
        if (news.isEmpty()) return;
        jdbc.sql("""
            insert into stock_proofs (variant_id, movement_id, on_hand, reserved, elsewhere)
            select * from unnest(:variantId::uuid[], :lastMovement::bigint[], :ledgerOnHand::bigint[],
                                 :ledgerReserved::bigint[], :ledgerElsewhere::bigint[])
            on conflict (variant_id) do update
            set movement_id = excluded.movement_id, on_hand = excluded.on_hand, reserved = excluded.reserved,
                elsewhere = excluded.elsewhere\
            """).params(RecordColumns.of(Balance.class, news)).update();
    }
}
