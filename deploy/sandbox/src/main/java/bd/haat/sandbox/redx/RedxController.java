package bd.haat.sandbox.redx;

import bd.haat.sandbox.faults.Operation;
import bd.haat.sandbox.parcel.Areas;
import bd.haat.sandbox.parcel.Asked;
import bd.haat.sandbox.parcel.CourierRefused;
import bd.haat.sandbox.parcel.CourierSettings;
import bd.haat.sandbox.parcel.Parcel;
import bd.haat.sandbox.parcel.Parcels;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** RedX goes to cities and to the seats of districts; the same invoice twice makes two parcels. Weights are grams. */
@RestController
@RequestMapping("/redx/v1.0.0-beta")
class RedxController {
    private static final String TOKEN = "API-ACCESS-TOKEN";

    private final CourierSettings.Redx merchant;
    private final Areas areas;
    private final Parcels parcels;

    RedxController(CourierSettings settings, Areas areas, Parcels parcels) {
        this.merchant = settings.redx();
        this.areas = areas;
        this.parcels = parcels;
    }

    @GetMapping("/areas")
    @Operation("redx.areas")
    Map<String, Object> areas(
            @RequestHeader(name = TOKEN, defaultValue = "") String token,
            @RequestParam(name = "district_name", required = false) String district) {
        check(token);
        return Map.of(
                "areas",
                served().stream()
                        .filter(area -> district == null || area.district().equalsIgnoreCase(district))
                        .map(area -> Map.of(
                                "id", area.id(),
                                "name", area.name() + "(" + area.district() + ")",
                                "division_name", area.district(),
                                "zone_id", area.districtId()))
                        .toList());
    }

    @GetMapping("/charge/charge_calculator")
    @Operation("redx.price")
    Map<String, Object> price(
            @RequestHeader(name = TOKEN, defaultValue = "") String token,
            @RequestParam("delivery_area_id") long to,
            @RequestParam("pickup_area_id") long from,
            @RequestParam("cash_collection_amount") BigDecimal cash,
            @RequestParam("weight") int grams) {
        check(token);
        return Map.of(
                "deliveryCharge", fee(known(to), grams),
                "codCharge", cash.movePointLeft(2).setScale(0, RoundingMode.UP));
    }

    @PostMapping("/parcel")
    @Operation("redx.create")
    Map<String, Object> create(
            @RequestHeader(name = TOKEN, defaultValue = "") String token, @RequestBody JsonNode body) {
        check(token);
        var asked = new Asked(body);
        known(asked.number("delivery_area_id").longValue());
        asked.length("customer_name", 1, 100)
                .mobile("customer_phone")
                .length("customer_address", 1, 250)
                .length("delivery_area", 1, 100)
                .between("cash_collection_amount", "0", "1000000")
                .between("parcel_weight", "1", "25000")
                .between("value", "0", "10000000")
                .orRefuse(400, "Invalid request");
        var parcel = parcels.add("redx", "25A1126TU", asked.text("merchant_invoice_id"), body, "pickup-pending");
        return Map.of("tracking_id", parcel.code());
    }

    @GetMapping("/parcel/info/{code}")
    @Operation("redx.track")
    Map<String, Object> info(@RequestHeader(name = TOKEN, defaultValue = "") String token, @PathVariable String code) {
        check(token);
        var parcel = found(code);
        return Map.of(
                "parcel",
                Map.of(
                        "tracking_id", parcel.code(),
                        "merchant_invoice_id", parcel.reference(),
                        "status", parcel.status(),
                        "cash_collection_amount", parcel.asked().path("cash_collection_amount"),
                        "parcel_weight", parcel.asked().path("parcel_weight"),
                        "created_at", parcel.moments().getFirst().at()));
    }

    @GetMapping("/parcel/track/{code}")
    @Operation("redx.history")
    Map<String, Object> track(@RequestHeader(name = TOKEN, defaultValue = "") String token, @PathVariable String code) {
        check(token);
        return Map.of(
                "tracking",
                found(code).moments().stream()
                        .map(moment -> Map.of(
                                "message_en", moment.status(), "message_bn", moment.status(), "time", moment.at()))
                        .toList());
    }

    @PatchMapping("/parcels")
    @Operation("redx.cancel")
    Map<String, Object> cancel(
            @RequestHeader(name = TOKEN, defaultValue = "") String token, @RequestBody JsonNode body) {
        check(token);
        var parcel = found(body.path("entity_id").asString(""));
        boolean early = List.of("pickup-pending", "cancelled").contains(parcel.status());
        if (early) {
            parcels.move("redx", parcel.code(), "cancelled");
        }
        return Map.of("success", early, "message", early ? "Request Accepted" : "Parcel is picked up already");
    }

    private List<Areas.Area> served() {
        return areas.all().stream()
                .filter(area -> area.city() || area.name().endsWith("Sadar"))
                .toList();
    }

    private Areas.Area known(long id) {
        return served().stream()
                .filter(area -> area.id() == id)
                .findFirst()
                .orElseThrow(() -> new CourierRefused(400, "Invalid delivery area"));
    }

    private static long fee(Areas.Area to, int grams) {
        return (to.isDhaka() ? 60 : 110) + 20L * Math.max(0, Math.ceilDiv(grams, 1000) - 1);
    }

    private Parcel found(String code) {
        return parcels.byCode("redx", code).orElseThrow(() -> new CourierRefused(404, "Parcel not found"));
    }

    private void check(String token) {
        if (!token.equals("Bearer " + merchant.accessToken())) {
            throw new CourierRefused(401, "Unauthorized");
        }
    }
}
