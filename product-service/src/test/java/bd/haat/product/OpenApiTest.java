package bd.haat.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenApiTest extends ProductTest {
    @Test
    void theDocumentNamesImportsAndExports() {
        var paths = market.read("/v3/api-docs").get("paths");
        var imports = paths.get("/api/v1/seller/products/imports");
        assertThat(imports.get("post").get("requestBody").get("content").propertyNames())
                .contains("text/csv", "application/x-ndjson");
        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/seller/products/imports/{id}",
                        "/api/v1/seller/products/imports/{id}/events",
                        "/api/v1/seller/products/imports/{id}/report",
                        "/api/v1/seller/products/export");
    }
}
