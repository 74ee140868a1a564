package bd.haat.order.invoice;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Invoices in PostgreSQL, where triggers refuse gaps, sums that are wrong, and every change. */
@Repository
class JdbcInvoices implements Invoices {
    private static final String ADD = """
        with counted as (
          insert into invoice_counters as c (seller_id, kind, year, last)
          select :seller, :kind, :year, 1
          where not exists (select from invoices where source = :source and seller_id = :seller and kind = :kind)
          on conflict (seller_id, kind, year) do update set last = c.last + 1 returning last)
        insert into invoices (id, kind, seller_id, year, sequence, order_id, shipment_id, customer_id, corrects, source,
          vat_basis_points, total_minor, vat_minor, currency, content, issued_at)
        select :id, :kind, :seller, :year, last, :order, :shipment, :customer, :corrects, :source, :rate, :total, :vat, 'BDT',
          cast(:content as jsonb), :issued from counted returning sequence\
        """;

    private static final String AFTER = " and (cast(:after as uuid) is null or id > :after) order by id limit :limit";

    private final JdbcClient db;
    private final JsonMapper json;

    JdbcInvoices(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public Optional<Invoice> add(Invoice invoice) {
        return db.sql(ADD)
                .param("id", invoice.id())
                .param("kind", invoice.kind().name())
                .param("seller", invoice.sellerId())
                .param("year", invoice.year())
                .param("order", invoice.orderId())
                .param("shipment", invoice.shipmentId())
                .param("customer", invoice.customerId())
                .param("corrects", invoice.corrects())
                .param("source", invoice.source())
                .param("rate", invoice.vatBasisPoints())
                .param("total", invoice.totalMinor())
                .param("vat", invoice.vatMinor())
                .param("content", json.writeValueAsString(invoice.content()))
                .param("issued", invoice.issuedAt().atOffset(UTC))
                .query(Integer.class)
                .optional()
                .map(invoice::numbered);
    }

    @Override
    public Optional<Invoice> find(UUID id) {
        return db.sql("select * from invoices where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public Optional<Invoice> ofSeller(UUID orderId, UUID sellerId) {
        return db.sql("select * from invoices where order_id = :order and seller_id = :seller and kind = 'INVOICE'")
                .param("order", orderId)
                .param("seller", sellerId)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public List<Invoice> creditNotes(UUID invoiceId) {
        return db.sql("select * from invoices where corrects = :invoice order by id")
                .param("invoice", invoiceId)
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public List<Invoice> ofOrder(UUID orderId, UUID customerId, UUID after, int limit) {
        return db.sql("select * from invoices where order_id = :order and customer_id = :customer" + AFTER)
                .param("order", orderId)
                .param("customer", customerId)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public List<Invoice> ofShipment(UUID shipmentId, UUID ownerId, UUID after, int limit) {
        return db.sql("select * from invoices where shipment_id = :shipment"
                        + " and seller_id in (select id from sellers where owner_id = :owner)" + AFTER)
                .param("shipment", shipmentId)
                .param("owner", ownerId)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public boolean isOrderOf(UUID orderId, UUID customerId) {
        return db.sql("select exists (select from orders where id = :order and customer_id = :customer)")
                .param("order", orderId)
                .param("customer", customerId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isShipmentOf(UUID shipmentId, UUID ownerId) {
        return db.sql("select exists (select from shipments s join sellers o on o.id = s.seller_id"
                        + " where s.id = :shipment and o.owner_id = :owner)")
                .param("shipment", shipmentId)
                .param("owner", ownerId)
                .query(Boolean.class)
                .single();
    }

    private Invoice read(ResultSet row) throws SQLException {
        return new Invoice(
                row.getObject("id", UUID.class),
                Invoice.Kind.valueOf(row.getString("kind")),
                row.getObject("seller_id", UUID.class),
                row.getInt("year"),
                row.getInt("sequence"),
                row.getObject("order_id", UUID.class),
                row.getObject("shipment_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("corrects", UUID.class),
                row.getObject("source", UUID.class),
                row.getInt("vat_basis_points"),
                row.getLong("total_minor"),
                row.getLong("vat_minor"),
                json.readValue(row.getString("content"), Invoice.Content.class),
                row.getTimestamp("issued_at").toInstant());
    }
}
