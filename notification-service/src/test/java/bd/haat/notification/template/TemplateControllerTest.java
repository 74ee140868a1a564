package bd.haat.notification.template;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import bd.haat.notification.NotificationTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateControllerTest extends NotificationTest {
    private static final String ALL = "/api/v1/admin/notifications/templates";
    private static final String SMS = ALL + "/verify-phone/SMS";
    private static final String MAIL = ALL + "/order-expired/EMAIL";

    @Test
    void wordsAreChangedAgainstTheirVersion() {
        var words = "{\"body\":{\"bn\":\"কোড {{code}}\",\"en\":\"Code {{code}}\"}}";
        var etag = etag(SMS);
        call(PUT, SMS, tokens.admin(), null, words).expectStatus().isEqualTo(428);
        call(PUT, SMS, tokens.admin(), "\"99\"", words).expectStatus().isEqualTo(412);
        call(PUT, SMS, tokens.admin(), etag, words)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.body.en")
                .isEqualTo("Code {{code}}")
                .jsonPath("$.subject")
                .doesNotExist();
        call(PUT, SMS, tokens.admin(), etag, words).expectStatus().isEqualTo(412);
    }

    @Test
    void everyOccasionHasWords() {
        var page = call(GET, ALL, tokens.admin(), null, null)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        var occasions = ((List<?>) page.get("items"))
                .stream()
                        .map(item -> ((Map<?, ?>) item).get("occasion").toString())
                        .distinct()
                        .toList();
        org.assertj.core.api.Assertions.assertThat(occasions)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Occasion.values()).map(Occasion::key).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {{number}}  | {{password}}      | body.en
        {{number}}  | {{number          | body.en
        {{number}}  | {{a.b}}           | body.en
        "en":"E"    | "en":"{{reason}}" | subject.en
        ,"en":"E"   | ''                | subject.en
        "subject"   | "titel"           | titel
        "en":"E"    | "en":5            | subject.en
        """)
    void wrongWordsAreNamed(String right, String wrong, String field) {
        var good =
                "{\"subject\":{\"bn\":\"B\",\"en\":\"E\"},\"body\":{\"bn\":\"B\",\"en\":\"Order {{number}} is gone\"}}";
        call(PUT, MAIL, tokens.admin(), "*", good.replace(right, wrong))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"body":{"bn":"কোড","en":"Code {{code}}"}}                               | body.bn
        {"subject":{"bn":"B","en":"E"},"body":{"bn":"{{code}}","en":"{{code}}"}} | subject
        {"body":{"bn":"a\\u0000b","en":"{{code}}"}}                              | body.bn
        {}                                                                       | body
        """)
    void anSmsWithoutItsCodeIsNone(String body, String field) {
        call(PUT, SMS, tokens.admin(), "*", body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void adminsAloneAndOnlyWhatThereIs() {
        call(GET, ALL, null, null, null).expectStatus().isUnauthorized();
        call(PUT, SMS, tokens.seller(user), "*", "{").expectStatus().isForbidden();
        call(PUT, ALL + "/verify-phone/EMAIL", tokens.admin(), "*", "{")
                .expectStatus()
                .isNotFound();
        call(GET, ALL + "/nothing/SMS", tokens.admin(), null, null)
                .expectStatus()
                .isNotFound();
        call(GET, ALL + "/verify-phone/PIGEON", tokens.admin(), null, null)
                .expectStatus()
                .isNotFound();
    }

    private String etag(String uri) {
        return call(GET, uri, tokens.admin(), null, null)
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();
    }
}
