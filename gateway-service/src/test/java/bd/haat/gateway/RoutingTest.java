package bd.haat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest extends RunningGateway {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/auth/login, user",
        "/api/v1/users/me, user",
        "/api/v1/admin/users/1, user",
        "/api/v1/api-keys, user",
        "/api/v1/products, product",
        "/api/v1/products/%E0%A6%9A%E0%A6%BE%E0%A6%B2, product",
        "/api/v1/search/products?q=%E0%A6%9A%E0%A6%BE%E0%A6%B2&limit=24, product",
        "/api/v1/categories, product",
        "/api/v1/seller/products/7, product",
        "/api/v1/inventory/7, product",
        "/api/v1/reviews, product",
        "/api/v1/products/7/reviews/summary, product",
        "/api/v1/questions/7/answers, product",
        "/api/v1/wishlist/items/7, product",
        "/api/v1/seller/reviews/7/answer, product",
        "/api/v1/seller/questions, product",
        "/api/v1/admin/reviews/7/publish, product",
        "/api/v1/admin/questions, product",
        "/api/v1/admin/banned-words, product",
        "/api/v1/admin/categories, product",
        "/api/v1/admin/stock/drifts, product",
        "/api/v1/admin/search/synonyms, product",
        "/api/v1/admin/products, product",
        "/media/a/b.webp, product",
        "/api/v1/cart, order",
        "/api/v1/checkout/quote, order",
        "/api/v1/orders/7/events, order",
        "/api/v1/seller/orders, order",
        "/api/v1/returns, order",
        "/api/v1/seller/complaints, order",
        "/api/v1/admin/refunds, order",
        "/api/v1/payments/bkash/callback?paymentID=1, order",
        "/api/v1/admin/orders, order",
        "/api/v1/admin/risk/reviews, order",
        "/api/v1/admin/deadlines, order",
        "/api/v1/auth/guest/verify, user",
        "/api/v1/admin/payments/differences, order",
        "/api/v1/couriers/pathao/events, order",
        "/api/v1/couriers/redx/events?token=x, order",
        "/api/v1/admin/couriers/bookings, order",
        "/pay/result/7, order",
        "/api/v1/seller/payouts/destinations/7, order",
        "/api/v1/seller/statements/7/2026-11/csv, order",
        "/api/v1/admin/payouts/batches, order",
        "/api/v1/admin/remittances, order",
        "/api/v1/admin/ledger/trial-balance, order",
        "/api/v1/admin/commission-rules, order",
        "/api/v1/sellers/nearby?lat=23.8&lon=90.4, location",
        "/api/v1/sellers/me, seller",
        "/api/v1/sellers, seller",
        "/api/v1/admin/sellers/7/approve, seller",
        "/api/v1/locations/divisions, location",
        "/api/v1/admin/locations, location",
        "/api/v1/notifications, notification",
        "/api/v1/admin/notifications/templates, notification",
        "/api/v1/ai/popular, ai",
        "/api/v1/campaigns, marketing",
        "/api/v1/coupons, marketing",
        "/api/v1/admin/coupons, marketing",
        "/api/v1/admin/campaigns, marketing",
        "/api/v1/analytics/events, analytics",
        "/api/v1/admin/analytics/sales, analytics",
        "/api/v1/admin/dead-letters/order, order",
        "/api/v1/admin/dead-letters/ai/queue/replay, ai",
    })
    void aPathGoesToTheServiceThatOwnsItUnchanged(String path, String service) {
        assertThat(client.get(path).statusCode()).isEqualTo(200);
        assertThat(arrivedAt(service, path)).isEqualTo(path);
    }

    @Test
    void theKeysAreAtTheRoot() {
        assertThat(client.get("/.well-known/jwks.json").body()).isEqualTo(ISSUER.jwks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "order", "ai", "analytics"})
    void eachServicesDocumentHasItsNameHere(String service) {
        assertThat(client.get("/v3/api-docs/" + service).statusCode()).isEqualTo(200);
        assertThat(arrivedAt(service, "/v3/api-docs")).isEqualTo("/v3/api-docs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/internal/users/1",
                "/internal",
                "/actuator",
                "/actuator/health",
                "/actuator/prometheus",
                "/api/v1",
                "/api/v1/",
                "/api/v1/internal/users",
                "/api/v2/products",
                "/v3/api-docs",
                "/v3/api-docs/gateway",
                "/v3/api-docs/order/x",
                "/api/v1/admin/dead-letters/gateway",
                "/api/v1/admin/dead-letters",
                "/API/V1/products",
                "/%69nternal/users/1",
                "/error"
            })
    void whatIsNobodysIsNotFound(String path) {
        var response = client.get(path, "Accept-Language", "en");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(RunningGateway.<String>member(response, "type")).isEqualTo("https://haat.bd/problems/not-found");
        assertThat(RunningGateway.<String>member(response, "code")).isEqualTo("not-found");
        assertThat(RunningGateway.<String>member(response, "title")).isEqualTo("Not found");
        assertThat(RunningGateway.<String>member(response, "instance")).isEqualTo(path);
        assertThat(RunningGateway.<Integer>member(response, "status")).isEqualTo(404);
        assertThat(RunningGateway.<String>member(response, "traceId")).matches("[0-9a-f]{32}");
        assertThat(asked()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/products/../../../internal/users/1",
                "/api/v1/products/..",
                "/api/v1/products/./1",
                "/api/v1/products/%2e%2e/%2e%2e/internal",
                "/api/v1/products/.%2E/1",
                "/api/v1/products/..%2finternal",
                "/api/v1/products/..%5cinternal",
                "/api/v1/products/%252e%252e",
                "/api/v1/products//1",
                "//internal/users/1",
                "/api/v1/products/1;/../../internal",
                "/api/v1/products;jsessionid=1",
                "/api/v1/products/%3Bx",
                "/api/v1/products/%00",
                "/api/v1/products/a\\b",
                "/api/v1/products/{id}",
                "/api/v1/products/%zz",
                "/api/v1/products/%",
                "/api/v1/products?q=a|b",
                "/api/v1/products?q=\u00e0",
                "api/v1/products",
                "http://127.0.0.1/internal/users/1",
                "*"
            })
    void aPathThatCouldBeReadInTwoWaysIsRefused(String path) {
        var answer = raw("GET " + path + " HTTP/1.1\r\nHost: haat.example\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*").contains("application/problem+json");
        assertThat(asked()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "get"})
    void otherMethodsAreNotOffered(String method) {
        var answer = raw(method + " /api/v1/products HTTP/1.1\r\nHost: haat.example\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 405").containsIgnoringCase("allow: GET, HEAD");
        assertThat(asked()).isZero();
    }

    private static String arrivedAt(String service, String path) {
        return switch (service) {
            case "user" -> USER.last().uri();
            case "order" -> ORDER.last().uri();
            case "product" ->
                (PRODUCT.count() > 0 ? PRODUCT : PRODUCT_TWIN).last().uri();
            default -> {
                assertThat(OTHERS.last().uri()).startsWith("/" + service + path.replaceAll("\\?.*", ""));
                yield OTHERS.last().uri().substring(service.length() + 1);
            }
        };
    }

    private static int asked() {
        return Stream.of(USER, PRODUCT, PRODUCT_TWIN, ORDER, OTHERS)
                .mapToInt(Upstream::count)
                .sum();
    }
}
