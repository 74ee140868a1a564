package bd.haat.marketing;

import org.junit.jupiter.api.Test;

class OpenApiTest extends MarketingTest {
    @Test
    void theDocumentNamesThePublicPathsAlone() {
        get("/v3/api-docs")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/api/v1/coupons/{code}'].get")
                .exists()
                .jsonPath("$.paths['/api/v1/admin/coupons/{id}'].patch.requestBody")
                .exists()
                .jsonPath("$.paths['/api/v1/campaigns'].get")
                .exists()
                .jsonPath("$.paths['/internal/coupons/evaluate']")
                .doesNotExist();
    }
}
