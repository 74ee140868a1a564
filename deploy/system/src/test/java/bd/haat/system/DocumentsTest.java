package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The OpenAPI documents, as the gateway gives them to developers. */
class DocumentsTest {
    @ParameterizedTest
    @CsvSource({
        "order, /api/v1/orders/{id}/returns, post",
        "order, /api/v1/seller/returns/{id}/receive, post",
        "order, /api/v1/orders/{id}/complaints, post",
        "order, /api/v1/admin/complaints/{id}/decide, post",
        "product, /api/v1/reviews, post",
        "product, /api/v1/products/{id}/reviews, get",
        "product, /api/v1/products/{id}/questions, post",
        "product, /api/v1/wishlist, get",
        "product, /api/v1/products/variants/{variantId}/watch, put",
        "product, /api/v1/inventory, put",
        "product, /api/v1/inventory/places, post",
        "product, /api/v1/inventory/{variantId}/transfers, post",
        "product, /api/v1/categories/{idOrSlug}/attributes, get",
        "product, /api/v1/seller/products/imports, post",
        "product, /api/v1/seller/products/imports/{id}/events, get",
        "product, /api/v1/seller/products/imports/{id}/report, get",
        "product, /api/v1/seller/products/export, get",
        "product, /api/v1/admin/products/moderation/rules, post",
        "product, /api/v1/admin/search/synonyms, post",
        "product, /api/v1/admin/search/checks, post",
        "product, /api/v1/admin/search/question, get",
        "product, /api/v1/products/{id}/images, post",
        "analytics, /api/v1/analytics/search/queries, get",
        "analytics, /api/v1/analytics/search/failing, get",
        "analytics, /api/v1/analytics/popularity/runs, post",
    })
    void nameWhatTheGatewayLetsThrough(String service, String path, String method) {
        var operation = Market.guest()
                .get("/v3/api-docs/" + service)
                .expect(200)
                .json()
                .path("paths")
                .path(path)
                .path(method);
        assertThat(operation.path("summary").asString(""))
                .as("%s %s", method, path)
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"user", "seller", "product", "location", "order", "notification", "ai", "marketing", "analytics"
            })
    void askForNothingThatTheTokenOrAHeaderTells(String service) {
        var paths =
                Market.guest().get("/v3/api-docs/" + service).expect(200).json().path("paths");
        var parameters = paths.findValues("parameters").stream()
                .flatMap(JsonNode::valueStream)
                .filter(parameter -> parameter.path("in").asString("").equals("query"))
                .map(parameter -> parameter.path("name").asString(""));
        assertThat(parameters).isNotEmpty().doesNotContain("caller", "language", "viewer", "actor");
    }
}
