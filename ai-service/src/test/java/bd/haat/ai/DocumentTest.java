package bd.haat.ai;

import org.junit.jupiter.api.Test;

class DocumentTest extends AiTest {
    @Test
    void theOpenApiDocumentTellsBothPathsAndTheirAnswers() {
        get("/v3/api-docs")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/api/v1/ai/products/{id}/bought-together'].get.responses['200'].content")
                .exists()
                .jsonPath("$.components.schemas.Companions.properties.items")
                .exists()
                .jsonPath("$.paths['/api/v1/ai/popular'].get.parameters[?(@.name == 'upazila')]")
                .exists()
                .jsonPath("$.components.schemas.PopularNearYou.properties.scope")
                .exists();
    }

    @Test
    void othersPathsAreClosedToGuests() {
        get("/api/v1/ai/elsewhere").expectStatus().isUnauthorized();
        http.post().uri("/api/v1/ai/popular").exchange().expectStatus().isUnauthorized();
    }
}
