package bd.haat.sandbox.ecourier;

import bd.haat.sandbox.faults.Operation;
import bd.haat.sandbox.parcel.Areas;
import bd.haat.sandbox.parcel.Asked;
import bd.haat.sandbox.parcel.CourierRefused;
import bd.haat.sandbox.parcel.CourierSettings;
import bd.haat.sandbox.parcel.Parcel;
import bd.haat.sandbox.parcel.Parcels;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** eCourier goes to the divisions' towns, tells failures under 200, and nothing by itself; all calls are POST. */
@RestController
@RequestMapping("/ecourier/api")
class EcourierController {
    private static final Set<String> CITIES = Set.of(
            "Dhaka", "Chattogram", "Khulna", "Rajshahi", "Sylhet", "Barishal", "Rangpur", "Mymensingh", "Gazipur");
    private static final List<Map<String, Object>> PACKAGES = List.of(
            plan("#2441", "Inside Dhaka", "Up To 1 KG", 65),
            plan("#2442", "Inside Dhaka", "Up To 5 KG", 120),
            plan("#2443", "Outside Dhaka", "Up To 1 KG", 125),
            plan("#2444", "Outside Dhaka", "Up To 5 KG", 210));

    private final CourierSettings.Ecourier merchant;
    private final Areas areas;
    private final Parcels parcels;

    EcourierController(CourierSettings settings, Areas areas, Parcels parcels) {
        this.merchant = settings.ecourier();
        this.areas = areas;
        this.parcels = parcels;
    }

    @PostMapping("/city-list")
    @Operation("ecourier.cities")
    List<Map<String, Object>> cities(@RequestHeader HttpHeaders headers) {
        check(headers);
        return CITIES.stream().sorted().map(EcourierController::named).toList();
    }

    @PostMapping("/thana-list")
    @Operation("ecourier.thanas")
    Map<String, Object> thanas(@RequestHeader HttpHeaders headers, @RequestBody JsonNode body) {
        check(headers);
        var city = body.path("city").asString("");
        return Map.of(
                "success",
                true,
                "message",
                areas.all().stream()
                        .filter(area -> CITIES.contains(city) && area.district().equals(city))
                        .map(area -> named(area.name()))
                        .toList());
    }

    @PostMapping("/packages")
    @Operation("ecourier.price")
    List<Map<String, Object>> packages(@RequestHeader HttpHeaders headers) {
        check(headers);
        return PACKAGES;
    }

    @PostMapping("/order-place")
    @Operation("ecourier.create")
    Map<String, Object> create(@RequestHeader HttpHeaders headers, @RequestBody JsonNode body) {
        check(headers);
        var asked = new Asked(body);
        Predicate<Areas.Area> there = area -> area.district().equals(asked.text("recipient_city"))
                && area.name().equals(asked.text("recipient_thana"));
        asked.length("recipient_name", 1, 100)
                .mobile("recipient_mobile")
                .length("recipient_address", 1, 500)
                .wants(areas.all().stream().anyMatch(there), "recipient_thana", "is not served")
                .wants(
                        PACKAGES.stream()
                                .anyMatch(plan -> plan.get("package_code").equals(asked.text("package_code"))),
                        "package_code",
                        "is unknown")
                .between("product_price", "0", "1000000")
                .wants(Set.of("COD", "MPAY").contains(asked.text("payment_method")), "payment_method", "is unknown")
                .orRefuse(200, "Validation failed");
        var parcel = parcels.add("ecourier", "ECR", asked.text("product_id"), body, "Initiated");
        return Map.of("success", true, "response_code", 200, "message", "Order placed", "ID", parcel.code());
    }

    @PostMapping("/track")
    @Operation("ecourier.track")
    Map<String, Object> track(@RequestHeader HttpHeaders headers, @RequestBody JsonNode body) {
        check(headers);
        var found = body.has("ecr")
                ? parcels.byCode("ecourier", body.path("ecr").asString(""))
                : parcels.byReference("ecourier", body.path("product_id").asString(""));
        return found.map(EcourierController::tracked)
                .orElse(Map.of("success", false, "response_code", 404, "query_data", "No Data Found"));
    }

    private static Map<String, Object> tracked(Parcel parcel) {
        return Map.of(
                "success",
                true,
                "response_code",
                200,
                "query_data",
                Map.of(
                        "REFID", parcel.code(),
                        "product_id", parcel.reference(),
                        "product_price", parcel.asked().path("product_price"),
                        "status",
                                parcel.moments().reversed().stream()
                                        .map(moment -> Map.of("status", moment.status(), "time", moment.at()))
                                        .toList()));
    }

    @PostMapping("/cancel-order")
    @Operation("ecourier.cancel")
    Map<String, Object> cancel(@RequestHeader HttpHeaders headers, @RequestBody JsonNode body) {
        check(headers);
        var code = body.path("tracking").asString("");
        boolean early = parcels.byCode("ecourier", code)
                .filter(parcel -> List.of("Initiated", "Cancelled").contains(parcel.status()))
                .isPresent();
        if (early) {
            parcels.move("ecourier", code, "Cancelled");
        }
        return Map.of("success", early, "message", early ? "Cancelled" : "The parcel cannot be cancelled");
    }

    private static Map<String, Object> plan(String code, String coverage, String weight, long charge) {
        return Map.of(
                "package_code",
                code,
                "package_name",
                coverage + " " + weight,
                "coverage",
                coverage,
                "weight",
                weight,
                "shipping_charge",
                String.valueOf(charge),
                "delivery_time",
                "24-72 hours");
    }

    private static Map<String, Object> named(String name) {
        return Map.of("name", name, "value", name);
    }

    private void check(HttpHeaders headers) {
        if (!merchant.userId().equals(headers.getFirst("USER-ID"))
                || !merchant.apiKey().equals(headers.getFirst("API-KEY"))
                || !merchant.apiSecret().equals(headers.getFirst("API-SECRET"))) {
            throw new CourierRefused(200, "Unauthorized");
        }
    }
}
