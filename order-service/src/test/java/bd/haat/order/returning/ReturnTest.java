package bd.haat.order.returning;

import bd.haat.order.AftersalesTest;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Delivered goods, and the words to give them back with. */
abstract class ReturnTest extends AftersalesTest {
    ResponseSpec ask(UUID orderId, String lineId, int quantity, String reason, String... pictures) {
        return post("/api/v1/orders/" + orderId + "/returns", bearer(), body(lineId, quantity, reason, pictures));
    }

    static String body(String lineId, int quantity, String reason, String... pictures) {
        var shown =
                Arrays.stream(pictures).map(picture -> '"' + picture + '"').collect(Collectors.joining(",", "[", "]"));
        return "{%s,\"reason\":\"%s\",\"text\":\"ঢাকনা ভাঙা\",\"pictures\":%s}"
                .formatted(lines(lineId, quantity), reason, shown);
    }

    ResponseSpec seller(String returnId, String step, String body) {
        return post("/api/v1/seller/returns/" + returnId + "/" + step, tokens.seller(karim), body);
    }
}
