package bd.haat.order.following;

import bd.haat.common.web.Problems;
import bd.haat.order.courier.CourierName;
import bd.haat.order.courier.CourierWebhook;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Couriers")
class CourierEventController {
    private static final int LARGEST = 64 << 10;
    private static final JsonMapper LENIENT = JsonMapper.builder().build();

    private final HearCourier hearCourier;

    CourierEventController(HearCourier hearCourier) {
        this.hearCourier = hearCourier;
    }

    @PostMapping("/api/v1/couriers/{courier}/events")
    @Operation(
            summary =
                    "What pathao, steadfast and redx call when something happened to a parcel, each with its own proof; a hint,"
                            + " which the courier is asked about")
    ResponseEntity<Map<String, String>> happened(
            @PathVariable String courier, @RequestParam(defaultValue = "") String token, HttpServletRequest request)
            throws IOException {
        var webhook = name(courier).flatMap(hearCourier::webhook).orElseThrow(Problems::notFound);
        if (!webhook.isProved(new CourierWebhook.Call(request::getHeader, token))) {
            hearCourier.forged(webhook.courier());
            throw Problems.unauthorized("unauthenticated");
        }
        hearCourier.heard(webhook, body(request));
        var answer = ResponseEntity.status(webhook.accepted());
        webhook.answerHeaders().forEach(answer::header);
        return answer.body(Map.of("status", "success"));
    }

    private static Optional<CourierName> name(String inPath) {
        return Arrays.stream(CourierName.values())
                .filter(courier -> courier.name().toLowerCase(Locale.ROOT).equals(inPath))
                .findFirst();
    }

    private static JsonNode body(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) throw Problems.badRequest("notice-unreadable");
        try {
            var read = LENIENT.readTree(bytes);
            if (read != null && read.isObject()) return read;
        } catch (JacksonException malformed) {
            throw Problems.badRequest("notice-unreadable");
        }
        throw Problems.badRequest("notice-unreadable");
    }
}
