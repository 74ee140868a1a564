package bd.haat.order.complaint;

import static bd.haat.order.sellers.JdbcParties.visibleTo;
import static java.time.ZoneOffset.UTC;

import bd.haat.order.orders.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcComplaints implements Complaints {
    private final JdbcClient db;
    private final Clock clock;

    JdbcComplaints(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void add(Complaint complaint) {
        db.sql("""
            insert into complaints (id, order_id, shipment_id, seller_id, customer_id, category, status, currency, opened_at,
              answer_due_at)
            values (:id, :order, :shipment, :seller, :customer, :category, :status, 'BDT', :opened, :due)\
            """)
                .param("id", complaint.id())
                .param("order", complaint.orderId())
                .param("shipment", complaint.shipmentId())
                .param("seller", complaint.sellerId())
                .param("customer", complaint.customerId())
                .param("category", complaint.category().name())
                .param("status", complaint.status().name())
                .param("opened", complaint.openedAt().atOffset(UTC))
                .param("due", complaint.answerDueAt().atOffset(UTC))
                .update();
    }

    @Override
    public Optional<Complaint> find(UUID id) {
        return db.sql("select * from complaints where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public Optional<UUID> open(UUID orderId, UUID shipmentId) {
        return db.sql("""
            select id from complaints
            where order_id = :order and coalesce(shipment_id, order_id) = coalesce(cast(:shipment as uuid), :order)
              and status <> 'CLOSED'\
            """)
                .param("order", orderId)
                .param("shipment", shipmentId)
                .query(UUID.class)
                .optional();
    }

    @Override
    public void addMessage(UUID id, UUID messageId, Actor by, String words) {
        db.sql("""
            with told as (
              update complaints set messages = messages + 1,
                status = case when :role <> 'SHOPPER' then 'ANSWERED' else status end,
                first_answered_at = coalesce(first_answered_at, case when :role <> 'SHOPPER' then :now end)
              where id = :id)
            insert into complaint_messages (id, complaint_id, by_role, by_id, words, at)
            values (:message, :id, :role, :by, :words, :now)\
            """)
                .param("id", id)
                .param("message", messageId)
                .param("role", by.role().name())
                .param("by", by.id())
                .param("words", words)
                .param("now", now())
                .update();
    }

    @Override
    public void close(UUID id, Decision decision, String reason, long refundMinor) {
        db.sql("""
            update complaints set status = 'CLOSED', decision = :decision, decision_reason = :reason, refund_minor = :refund,
              closed_at = :now, first_answered_at = coalesce(first_answered_at, :now)
            where id = :id\
            """)
                .param("id", id)
                .param("decision", decision.name())
                .param("reason", reason)
                .param("refund", refundMinor)
                .param("now", now())
                .update();
    }

    @Override
    public boolean concerns(UUID id, Actor person) {
        return db.sql("select exists (select from complaints c where c.id = :id and " + visibleTo(person, "c") + ")")
                .param("id", id)
                .param("viewer", person.id())
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }

    private static Complaint read(ResultSet row) throws SQLException {
        return new Complaint(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getObject("shipment_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                Category.valueOf(row.getString("category")),
                ComplaintStatus.valueOf(row.getString("status")),
                row.getInt("messages"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("answer_due_at").toInstant());
    }
}
