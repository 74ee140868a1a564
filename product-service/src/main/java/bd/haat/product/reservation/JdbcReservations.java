package bd.haat.product.reservation;

import bd.haat.product.sql.ArrayLiteral;
import bd.haat.product.sql.RecordColumns;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReservations implements Reservations {
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcReservations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<UUID> open(List<Wish> wishes) {
        return new HashSet<>(jdbc.sql("""
            insert into reservations (order_id, state, expires_at, created_at)
            select order_id, 'HELD', until, :now
            from unnest(:orders::uuid[], :untils::timestamptz[]) as wish (order_id, until) order by order_id
            on conflict (order_id) do nothing
            returning order_id\
            """)
                .param("now", utc(clock.instant()))
                .param("orders", ArrayLiteral.of(wishes, Wish::orderId))
                .param("untils", ArrayLiteral.of(wishes, Wish::until))
                .query(UUID.class)
                .list());
    }

    @Override
    public void bury(Collection<UUID> orders) {
        jdbc.sql("""
            insert into reservations (order_id, state, created_at)
            select order_id, 'RELEASED', :now from unnest(:orders::uuid[]) as ended (order_id) order by order_id
            on conflict (order_id) do nothing\
            """)
                .param("now", utc(clock.instant()))
                .param("orders", ArrayLiteral.of(orders))
                .update();
    }

    @Override
    public Set<UUID> lock(Collection<UUID> orders, State state) {
        return new HashSet<>(jdbc.sql("""
            select order_id from reservations where order_id = any (:orders::uuid[]) and state = :state
            order by order_id for update\
            """)
                .param("orders", ArrayLiteral.of(orders))
                .param("state", state.name())
                .query(UUID.class)
                .list());
    }

    @Override
    public Set<UUID> lockDue(Instant now, int most) {
        return new HashSet<>(jdbc.sql("""
            select order_id from reservations where state = 'HELD' and expires_at < :now
            order by expires_at limit :most for update skip locked\
            """)
                .param("now", utc(now))
                .param("most", most)
                .query(UUID.class)
                .list());
    }

    @Override
    public Map<UUID, SortedMap<UUID, Integer>> lines(Collection<UUID> orders, boolean asked) {
        return jdbc
                .sql("""
                    select order_id, variant_id, case when :asked then quantity else open end as pieces
                    from reservation_lines
                    where order_id = any (:orders::uuid[]) and case when :asked then quantity else open end > 0\
                    """)
                .param("orders", ArrayLiteral.of(orders))
                .param("asked", asked)
                .query(Line.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Line::orderId,
                        TreeMap::new,
                        Collectors.toMap(Line::variantId, Line::pieces, Integer::sum, TreeMap::new)));
    }

    @Override
    public void addLines(List<Wish> held) {
        var lines = held.stream()
                .flatMap(wish -> lines(wish.orderId(), wish.pieces()))
                .toList();
        jdbc.sql("""
            insert into reservation_lines (order_id, variant_id, quantity, open)
            select order_id, variant_id, pieces, pieces
            from unnest(:orderId::uuid[], :variantId::uuid[], :pieces::int[]) as line (order_id, variant_id, pieces)
            on conflict (order_id, variant_id) do update set open = excluded.open\
            """).params(RecordColumns.of(Line.class, lines)).update();
    }

    @Override
    public void setOpen(Map<UUID, SortedMap<UUID, Integer>> open) {
        var lines = open.entrySet().stream()
                .flatMap(order -> lines(order.getKey(), order.getValue()))
                .toList();
        jdbc.sql("""
            update reservation_lines l set open = left_over.pieces
            from unnest(:orderId::uuid[], :variantId::uuid[], :pieces::int[])
                as left_over (order_id, variant_id, pieces)
            where l.order_id = left_over.order_id and l.variant_id = left_over.variant_id\
            """).params(RecordColumns.of(Line.class, lines)).update();
    }

    @Override
    public void askLess(UUID order, SortedMap<UUID, Integer> pieces) {
        jdbc.sql("""
            update reservation_lines l set quantity = greatest(l.quantity - less.pieces, 0)
            from unnest(:variants::uuid[], :pieces::int[]) as less (variant_id, pieces)
            where l.order_id = :order and l.variant_id = less.variant_id\
            """)
                .param("order", order)
                .param("variants", ArrayLiteral.of(pieces.entrySet(), Map.Entry::getKey))
                .param("pieces", ArrayLiteral.of(pieces.entrySet(), Map.Entry::getValue))
                .update();
    }

    @Override
    public boolean cancelOnce(UUID cancellation, UUID order) {
        return jdbc.sql("insert into released_cancellations values (:id, :order, :now) on conflict do nothing")
                        .param("id", cancellation)
                        .param("order", order)
                        .param("now", utc(clock.instant()))
                        .update()
                == 1;
    }

    @Override
    public void mark(Collection<UUID> orders, State state) {
        if (orders.isEmpty()) return;
        jdbc.sql("update reservations set state = :state where order_id = any (:orders::uuid[])")
                .param("state", state.name())
                .param("orders", ArrayLiteral.of(orders))
                .update();
    }

    @Override
    public void keep(Collection<UUID> orders) {
        jdbc.sql("""
            with kept as (
                select order_id from reservations
                where order_id = any (:orders::uuid[]) and expires_at is not null
                order by order_id for update)
            update reservations r set expires_at = null from kept where r.order_id = kept.order_id\
            """).param("orders", ArrayLiteral.of(orders)).update();
    }

    private record Line(UUID orderId, UUID variantId, int pieces) {}

    private static Stream<Line> lines(UUID order, Map<UUID, Integer> pieces) {
        return pieces.entrySet().stream().map(line -> new Line(order, line.getKey(), line.getValue()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
