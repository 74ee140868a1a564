package bd.haat.marketing.campaign;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import bd.haat.common.persistence.Ids;
import bd.haat.marketing.MarketingTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignControllerTest extends MarketingTest {
    private static final String ALL = "/api/v1/admin/campaigns";
    private static final String ACTIVE = """
        {"title":{"bn":"ঈদ মেলা","en":"Eid fair"},"body":{"en":"Everything for Eid"},%s,
         "channels":["STOREFRONT","SMS"],"segment":"dhaka","status":"ACTIVE"}\
        """.formatted(ALWAYS);

    @Test
    void aCampaignRunsInItsWindowWhileActive() {
        var draft = add(ACTIVE.replace("\"ACTIVE\"", "\"DRAFT\""));
        var past = add(ACTIVE.replace("2100", "2021"));
        var running = add(ACTIVE);
        var first = get("/api/v1/campaigns?limit=100&lang=en").expectStatus().isOk();
        var etag = first.returnResult(String.class).getResponseHeaders().getETag();
        get("/api/v1/campaigns?limit=100&lang=en")
                .expectBody()
                .jsonPath("$.items[?(@.id=='%s')].title".formatted(running))
                .isEqualTo("Eid fair")
                .jsonPath("$.items[?(@.id=='%s')]".formatted(draft))
                .doesNotExist()
                .jsonPath("$.items[?(@.id=='%s')]".formatted(past))
                .doesNotExist();
        http.get()
                .uri("/api/v1/campaigns?limit=100&lang=en")
                .header("If-None-Match", etag)
                .exchange()
                .expectStatus()
                .isNotModified();
        admin(PUT, ALL + "/" + running, null, ACTIVE).expectStatus().isEqualTo(428);
        admin(PUT, ALL + "/" + running, "W/\"0\"", ACTIVE.replace("\"ACTIVE\"", "\"ENDED\""))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "W/\"1\"");
        get("/api/v1/campaigns?limit=100")
                .expectBody()
                .jsonPath("$.items[?(@.id=='%s')]".formatted(running))
                .doesNotExist();
        admin(DELETE, ALL + "/" + running, "\"0\"", null).expectStatus().isEqualTo(412);
        admin(DELETE, ALL + "/" + running, "\"1\"", null).expectStatus().isNoContent();
        admin(GET, ALL + "/" + running, null, null).expectStatus().isNotFound();
        admin(GET, ALL + "?limit=1", null, null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.nextCursor")
                .exists();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "en":"Eid fair"     | "en":7             | title.en
        2100-01-01          | 2019-01-01         | endsAt
        "STOREFRONT","SMS"  | ""                 | channels
        "STOREFRONT"        | "PIGEON"           | channels[0]
        "dhaka"             | "Dhaka!"           | segment
        "segment"           | "segments"         | segments
        """)
    void wrongMembersAreNamed(String right, String wrong, String field) {
        var replacement = wrong.equals("\"\"") ? "" : wrong;
        admin(POST, ALL, null, ACTIVE.replace(right, replacement))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void forgedCursorsAndForeignersAreRefused() {
        get("/api/v1/campaigns?cursor=abc").expectStatus().isBadRequest();
        get("/api/v1/campaigns?limit=0").expectStatus().isBadRequest();
        get(ALL).expectStatus().isUnauthorized();
        http.get()
                .uri(ALL)
                .header("Authorization", tokens.shopper(Ids.next()))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private String add(String body) {
        return admin(POST, ALL, null, body)
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("id")
                .toString();
    }
}
