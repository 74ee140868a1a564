package bd.haat.notification;

import static org.springframework.http.HttpMethod.GET;

import org.junit.jupiter.api.Test;

class OpenApiTest extends NotificationTest {
    @Test
    void theDocumentNamesThePublicPathsAlone() {
        call(GET, "/v3/api-docs", null, null, null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/api/v1/notifications'].get")
                .exists()
                .jsonPath("$.paths['/api/v1/notifications/preferences'].put.requestBody")
                .exists()
                .jsonPath("$.paths['/api/v1/admin/notifications/templates/{occasion}/{channel}'].put")
                .exists();
    }
}
