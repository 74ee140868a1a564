package bd.haat.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What operators and clients' developers look at. */
class OperationsTest extends OrderTest {
    @Test
    void theOpenApiDocumentNamesThePublicPaths() {
        var document = body(get("/v3/api-docs", null));
        for (var path : new String[] {
            "/api/v1/cart",
            "/api/v1/cart/items/{variantId}",
            "/api/v1/checkout/quote",
            "/api/v1/orders",
            "/api/v1/orders/{id}",
            "/api/v1/orders/{id}/events",
            "/api/v1/orders/{id}/cancel",
            "/api/v1/orders/{id}/payments",
            "/api/v1/orders/{id}/refunds",
            "/api/v1/orders/{orderId}/invoices",
            "/api/v1/orders/{orderId}/invoices/{invoiceId}.pdf",
            "/api/v1/orders/{id}/refunds/{refundId}/destination",
            "/api/v1/orders/{id}/returns",
            "/api/v1/orders/{id}/complaints",
            "/api/v1/orders/{id}/pictures",
            "/api/v1/seller/returns/{id}/receive",
            "/api/v1/seller/complaints/{id}/messages",
            "/api/v1/admin/complaints/{id}/decide",
            "/api/v1/admin/refunds/{refundId}/confirm",
            "/api/v1/seller/orders",
            "/api/v1/seller/orders/{shipmentId}/invoice.pdf",
            "/api/v1/seller/orders/{shipmentId}/label.pdf",
            "/api/v1/seller/orders/{shipmentId}/couriers",
            "/api/v1/seller/orders/{shipmentId}/courier",
            "/api/v1/couriers/{courier}/events",
            "/api/v1/admin/couriers/bookings",
            "/api/v1/admin/couriers/bookings/{id}/decide",
            "/api/v1/payments/bkash/callback",
            "/api/v1/payments/bkash/notice",
            "/api/v1/payments/nagad/callback",
            "/api/v1/payments/sslcommerz/ipn",
            "/api/v1/payments/sslcommerz/success",
            "/api/v1/admin/payments/differences",
            "/api/v1/admin/payments/reconciliations",
            "/api/v1/admin/orders/import",
            "/api/v1/checkout/otp",
            "/api/v1/admin/risk/rules",
            "/api/v1/admin/risk/decisions",
            "/api/v1/admin/risk/reviews",
            "/api/v1/admin/risk/reviews/{orderId}/approve",
            "/api/v1/admin/deadlines",
            "/api/v1/seller/payouts",
            "/api/v1/seller/payouts/destinations/{sellerId}",
            "/api/v1/seller/statements/{sellerId}/{month}",
            "/api/v1/admin/payouts/batches/{id}/approve",
            "/api/v1/admin/payouts/due",
            "/api/v1/admin/remittances",
            "/api/v1/admin/commission-rules",
            "/api/v1/admin/ledger/orders/{orderId}",
            "/api/v1/admin/ledger/trial-balance"
        }) assertThat(document.get("paths").has(path)).as(path).isTrue();
    }

    @Test
    void whatHappensIsCounted() {
        confirmed(Neighbours.HONEY, 1);
        var metrics = new String(
                get("/actuator/prometheus", null).expectBody().returnResult().getResponseBody());
        assertThat(metrics)
                .contains("haat_orders_placed_total", "haat_orders_moved_total", "haat_revenue_paisa_total")
                .contains("haat_orders_in_flight", "haat_ledger_imbalance_paisa{", "haat_payouts_due_paisa{")
                .contains("haat_payouts_late{", "haat_cod_outstanding_paisa{")
                .containsPattern("haat_ledger_imbalance_paisa\\{[^}]*} 0\\.0")
                .containsPattern("haat_deadlines\\{.*kind=\"complaint\"")
                .containsPattern("haat_deadlines\\{.*kind=\"return\"");
        get("/actuator/health/readiness", null).expectStatus().isOk();
    }

    @Test
    void theLedgerRefusesWhatDoesNotBalanceAndEveryChange() {
        var id = confirmed(Neighbours.HONEY, 1);
        var entry = "insert into ledger_entries values (gen_random_uuid(), 'ESCROW', gen_random_uuid(), ?, 'test', 5,"
                + " 'BDT', now())";
        assertThatThrownBy(() -> db.sql(entry).params(id).update()).hasMessageContaining("out of balance");
        db.sql("""
            insert into ledger_entries select t, a, '00000000-0000-0000-0000-000000000000', ?, 'test', m, 'BDT', now()
            from (select gen_random_uuid() as t) x, (values ('CASH', 5), ('ESCROW', -5)) as v (a, m)\
            """).params(id).update();
        assertThatThrownBy(() -> db.sql("delete from ledger_entries where order_id = ?")
                        .params(id)
                        .update())
                .hasMessageContaining("never changed");
    }
}
