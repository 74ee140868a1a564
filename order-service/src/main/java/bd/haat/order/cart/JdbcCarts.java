package bd.haat.order.cart;

import static bd.haat.order.time.JdbcTimes.utc;
import static java.time.ZoneOffset.UTC;

import bd.haat.common.persistence.Shards;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Carts in PostgreSQL, so that a merge is one statement that can neither lose nor double anything. Guests' carts are in the first database
 * of several; the merge into another is two statements, and a crash just between them loses that one cart.
 */
@Repository
class JdbcCarts implements Carts {
    private static final String SPENT = """
        delete from cart_items where owner_id = :guest and guest_until > :now
        returning variant_id, quantity, price_minor, added_at, guest_until\
        """;
    private static final String GIVEN = """
        select * from jsonb_to_recordset(cast(:items as jsonb)) as given (variant_id uuid, quantity int, price_minor bigint,
          added_at timestamptz, guest_until timestamptz)\
        """;
    private static final String TAKEN = """
        taken as (
          select * from spent where variant_id in (select variant_id from cart_items where owner_id = :customer)
          union all
          (select * from spent where variant_id not in (select variant_id from cart_items where owner_id = :customer)
           order by added_at
           limit greatest(0, :most - (select count(*) from cart_items where owner_id = :customer))))
        insert into cart_items as c (owner_id, variant_id, quantity, price_minor, added_at)
        select :customer, variant_id, quantity, price_minor, added_at from taken order by variant_id
        on conflict (owner_id, variant_id) do update set quantity = least(:most_pieces, c.quantity + excluded.quantity)\
        """;

    private final JdbcClient db;
    private final Shards shards;
    private final Clock clock;

    JdbcCarts(JdbcClient db, Shards shards, Clock clock) {
        this.db = db;
        this.shards = shards;
        this.clock = clock;
    }

    @Override
    public List<Item> items(UUID ownerId) {
        return kept(ownerId).stream().map(Kept::item).toList();
    }

    @Override
    public List<Kept> kept(UUID ownerId) {
        return db.sql("""
            select variant_id, quantity, price_minor from cart_items
            where owner_id = :owner and (guest_until is null or guest_until > :now) order by added_at, variant_id\
            """)
                .param("owner", ownerId)
                .param("now", clock.instant().atOffset(UTC))
                .query((row, _) -> new Kept(
                        new Item(row.getObject("variant_id", UUID.class), row.getInt("quantity")),
                        row.getObject("price_minor", Long.class)))
                .list();
    }

    @Override
    public void put(UUID ownerId, Kept kept, Instant guestUntil) {
        db.sql("""
            insert into cart_items as c (owner_id, variant_id, quantity, price_minor, added_at, guest_until)
            values (:owner, :variant, :quantity, :price, :now, :until)
            on conflict (owner_id, variant_id) do update set quantity = :quantity, price_minor = :price, guest_until = :until\
            """)
                .param("owner", ownerId)
                .param("variant", kept.item().variantId())
                .param("quantity", kept.item().quantity())
                .param("price", kept.priceMinor())
                .param("now", clock.instant().atOffset(UTC))
                .param("until", utc(guestUntil))
                .update();
    }

    @Override
    public void remove(UUID ownerId, Collection<UUID> variantIds) {
        db.sql("delete from cart_items where owner_id = :owner and variant_id = any(:variants)")
                .param("owner", ownerId)
                .param("variants", variantIds.toArray(UUID[]::new))
                .update();
    }

    @Override
    public void clear(UUID ownerId) {
        db.sql("delete from cart_items where owner_id = :owner")
                .param("owner", ownerId)
                .update();
    }

    @Override
    public void merge(UUID guestId, UUID customerId) {
        int shard = shards.ofCustomer(customerId);
        if (shard == Shards.HOME) shards.run(shard, () -> take(SPENT, Map.of("guest", guestId), customerId));
        else spend(guestId).ifPresent(items -> give(items, shard, guestId, customerId));
    }

    /** @param spent a query of items, each once */
    private void take(String spent, Map<String, ?> params, UUID customerId) {
        db.sql("with spent as (" + spent + "), " + TAKEN)
                .params(params)
                .param("customer", customerId)
                .param("now", clock.instant().atOffset(UTC))
                .param("most", MOST_LINES)
                .param("most_pieces", Item.MOST)
                .update();
    }

    /** As a JSON array. */
    private Optional<String> spend(UUID guestId) {
        return shards.in(
                Shards.HOME,
                () -> db.sql("with spent as (" + SPENT + ") select json_agg(spent) from spent having count(*) > 0")
                        .param("guest", guestId)
                        .param("now", clock.instant().atOffset(UTC))
                        .query(String.class)
                        .optional());
    }

    private void give(String items, int shard, UUID guestId, UUID customerId) {
        try {
            shards.run(shard, () -> take(GIVEN, Map.of("items", items), customerId));
        } catch (RuntimeException failed) {
            shards.run(
                    Shards.HOME,
                    () -> db.sql("insert into cart_items (owner_id, variant_id, quantity, price_minor, added_at,"
                                    + " guest_until) select :guest, variant_id, quantity, price_minor, added_at, guest_until from ("
                                    + GIVEN + ") g on conflict do nothing")
                            .param("guest", guestId)
                            .param("items", items)
                            .update());
            throw failed;
        }
    }

    @Override
    public int purge(Instant now, int limit) {
        return db.sql("""
            delete from cart_items where (owner_id, variant_id) in
              (select owner_id, variant_id from cart_items where guest_until <= :now limit :limit)\
            """).param("now", now.atOffset(UTC)).param("limit", limit).update();
    }
}
