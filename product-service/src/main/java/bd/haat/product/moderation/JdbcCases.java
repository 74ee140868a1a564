package bd.haat.product.moderation;

import bd.haat.common.persistence.Ids;
import bd.haat.common.text.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcCases implements Cases {
    static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
    private static final String CASES = """
        select c.id, c.product_id, c.state, c.reasons, c.note, c.decided_by, c.opened_at, c.decided_at,
               p.seller_id, p.name_bn, p.name_en, p.held
        from moderation_cases c join products p on p.id = c.product_id\
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcCases(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void open(UUID product, List<Reason> reasons) {
        jdbc.sql("""
            insert into moderation_cases (id, product_id, state, reasons, opened_at)
            values (:id, :product, 'OPEN', :reasons::jsonb, :now)
            on conflict (product_id) where state = 'OPEN' do update set reasons = excluded.reasons\
            """)
                .param("id", Ids.next())
                .param("product", product)
                .param("reasons", json.writeValueAsString(reasons))
                .param("now", now())
                .update();
    }

    @Override
    public void withdraw(UUID product) {
        jdbc.sql("""
            update moderation_cases set state = 'WITHDRAWN', decided_at = :now
            where product_id = :product and state = 'OPEN'\
            """).param("product", product).param("now", now()).update();
    }

    @Override
    public void decide(UUID product, Case.State state, List<Reason> reasons, String note, UUID admin) {
        jdbc.sql("""
            insert into moderation_cases (id, product_id, state, reasons, opened_at)
            values (:id, :product, 'OPEN', :reasons::jsonb, :now)
            on conflict (product_id) where state = 'OPEN' do nothing\
            """)
                .param("id", Ids.next())
                .param("product", product)
                .param("reasons", json.writeValueAsString(reasons))
                .param("now", now())
                .update();
        jdbc.sql("""
            update moderation_cases set state = :state, note = :note, decided_by = :admin, decided_at = :now
            where product_id = :product and state = 'OPEN'\
            """)
                .param("product", product)
                .param("state", state.name())
                .param("note", note)
                .param("admin", admin)
                .param("now", now())
                .update();
    }

    @Override
    public Optional<Case> last(UUID product) {
        return jdbc.sql(CASES + " where c.product_id = :product order by c.id desc limit 1")
                .param("product", product)
                .query(this::read)
                .optional();
    }

    @Override
    public List<Case> list(Case.State state, UUID after, int most) {
        return jdbc.sql(CASES + " where c.state = :state and c.id > :after order by c.id limit :most")
                .param("state", state.name())
                .param("after", after)
                .param("most", most)
                .query(this::read)
                .list();
    }

    @Override
    public Optional<UUID> twin(UUID seller, String fingerprint, UUID product) {
        return jdbc.sql("""
            select id from products
            where seller_id = :seller and fingerprint = :fingerprint and id <> :product and deleted_at is null
              and status = 'ACTIVE' limit 1\
            """)
                .param("seller", seller)
                .param("fingerprint", fingerprint)
                .param("product", product)
                .query(UUID.class)
                .optional();
    }

    @Override
    public List<UUID> unlicensed(int most) {
        return jdbc.sql("""
            with recursive restricted (id, restriction) as (
                select id, restriction from categories where restriction is not null
                union
                select c.id, coalesce(c.restriction, above.restriction)
                from categories c join restricted above on c.parent_id = above.id)
            select p.id from restricted r join products p on p.category_id = r.id and p.listed
            where not exists (select 1 from seller_licences l where l.seller_id = p.seller_id
                              and l.restriction = r.restriction and l.valid_until >= :today)
            limit :most\
            """)
                .param("today", LocalDate.ofInstant(clock.instant(), DHAKA))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    @Override
    public long openCount() {
        return jdbc.sql("select count(*) from moderation_cases where state = 'OPEN'")
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Case read(ResultSet row, int number) throws SQLException {
        return new Case(
                row.getObject("id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                new LocalizedText(row.getString("name_bn"), row.getString("name_en")),
                Case.State.valueOf(row.getString("state")),
                row.getBoolean("held"),
                List.of(json.readValue(row.getString("reasons"), Reason[].class)),
                row.getString("note"),
                row.getObject("decided_by", UUID.class),
                instant(row, "opened_at"),
                instant(row, "decided_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
