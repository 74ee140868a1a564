package bd.haat.marketing;

import bd.haat.backing.Backing;
import bd.haat.common.persistence.Ids;
import bd.haat.common.test.HaatTest;
import bd.haat.common.test.TestTokens;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The whole service on real servers. */
@HaatTest(backing = {Backing.POSTGRES, Backing.RABBITMQ})
public abstract class MarketingTest {
    protected static final String ALWAYS = "\"startsAt\":\"2020-01-01T00:00:00Z\",\"endsAt\":\"2100-01-01T00:00:00Z\"";

    @Autowired
    protected RestTestClient http;

    @Autowired
    protected TestTokens tokens;

    protected static String newCode() {
        return "C-" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
    }

    /** @param more members after code, title and window, such as {@code "discount":{…}} */
    protected String coupon(String code, String more) {
        return admin(HttpMethod.POST, "/api/v1/admin/coupons", null, """
            {"code":"%s","title":{"bn":"ঈদ অফার","en":"Eid offer"},%s,%s}\
            """.formatted(code, ALWAYS, more))
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("id")
                .toString();
    }

    protected RestTestClient.ResponseSpec admin(HttpMethod method, String uri, String ifMatch, String body) {
        var request = http.method(method).uri(uri).header("Authorization", tokens.admin());
        if (ifMatch != null) request.header("If-Match", ifMatch);
        if (body != null) request.contentType(MediaType.APPLICATION_JSON).body(body);
        return request.exchange();
    }

    protected RestTestClient.ResponseSpec get(String uri) {
        return http.get().uri(uri).exchange();
    }
}
