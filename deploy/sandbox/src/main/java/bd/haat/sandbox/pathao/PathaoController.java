package bd.haat.sandbox.pathao;

import bd.haat.sandbox.checkout.Ids;
import bd.haat.sandbox.faults.Operation;
import bd.haat.sandbox.parcel.Areas;
import bd.haat.sandbox.parcel.Asked;
import bd.haat.sandbox.parcel.CourierRefused;
import bd.haat.sandbox.parcel.CourierSettings;
import bd.haat.sandbox.parcel.Parcel;
import bd.haat.sandbox.parcel.Parcels;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Pathao goes everywhere but into the hills; the same {@code merchant_order_id} twice makes two parcels. */
@RestController
@RequestMapping("/pathao/aladdin/api/v1")
class PathaoController {
    private static final Set<String> HILLS = Set.of("Bandarban", "Khagrachhari", "Rangamati");
    private static final long LIFETIME_SECONDS = 432_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Dhaka"));

    private final CourierSettings.Pathao merchant;
    private final Areas areas;
    private final Parcels parcels;
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();

    PathaoController(CourierSettings settings, Areas areas, Parcels parcels) {
        this.merchant = settings.pathao();
        this.areas = areas;
        this.parcels = parcels;
    }

    @PostMapping("/issue-token")
    @Operation("pathao.token")
    Map<String, Object> token(@RequestBody JsonNode body) {
        var asked = new Asked(body);
        boolean known = switch (asked.text("grant_type")) {
            case "password" ->
                merchant.username().equals(asked.text("username"))
                        && merchant.password().equals(asked.text("password"));
            case "refresh_token" -> tokens.contains(asked.text("refresh_token"));
            default -> false;
        };
        if (!known
                || !merchant.clientId().equals(asked.text("client_id"))
                || !merchant.clientSecret().equals(asked.text("client_secret"))) {
            throw new CourierRefused(401, "The user credentials were incorrect.");
        }
        var access = Ids.random(40);
        var refresh = Ids.random(40);
        tokens.addAll(List.of(access, refresh));
        return Map.of(
                "token_type", "Bearer",
                "expires_in", LIFETIME_SECONDS,
                "access_token", access,
                "refresh_token", refresh);
    }

    @GetMapping("/city-list")
    @Operation("pathao.cities")
    Map<String, Object> cities(@RequestHeader(name = "Authorization", defaultValue = "") String token) {
        check(token);
        return data(Map.of(
                "data",
                areas.all().stream()
                        .filter(PathaoController::isServed)
                        .map(area -> Map.of("city_id", area.districtId(), "city_name", area.district()))
                        .distinct()
                        .toList()));
    }

    @GetMapping("/cities/{city}/zone-list")
    @Operation("pathao.zones")
    Map<String, Object> zones(
            @RequestHeader(name = "Authorization", defaultValue = "") String token, @PathVariable long city) {
        check(token);
        return data(Map.of(
                "data",
                areas.all().stream()
                        .filter(area -> isServed(area) && area.districtId() == city)
                        .map(area -> Map.of("zone_id", area.id(), "zone_name", area.name()))
                        .toList()));
    }

    @GetMapping("/zones/{zone}/area-list")
    @Operation("pathao.areas")
    Map<String, Object> areas(
            @RequestHeader(name = "Authorization", defaultValue = "") String token, @PathVariable long zone) {
        check(token);
        return data(Map.of(
                "data",
                areas.find(zone).stream()
                        .map(area ->
                                Map.of("area_id", area.id(), "area_name", area.name(), "home_delivery_available", true))
                        .toList()));
    }

    @PostMapping("/merchant/price-plan")
    @Operation("pathao.price")
    Map<String, Object> price(
            @RequestHeader(name = "Authorization", defaultValue = "") String token, @RequestBody JsonNode body) {
        check(token);
        var asked = new Asked(body);
        located(asked).between("item_weight", "0.5", "10").orRefuse(422, "Please fix the given errors");
        long price = fee(asked);
        return data(Map.of(
                "price",
                price,
                "discount",
                0,
                "promo_discount",
                0,
                "cod_enabled",
                1,
                "cod_percentage",
                new BigDecimal("0.01"),
                "additional_charge",
                0,
                "final_price",
                price));
    }

    @PostMapping("/orders")
    @Operation("pathao.create")
    Map<String, Object> create(
            @RequestHeader(name = "Authorization", defaultValue = "") String token, @RequestBody JsonNode body) {
        check(token);
        var asked = new Asked(body);
        var amount = asked.number("amount_to_collect");
        located(asked)
                .length("recipient_name", 3, 100)
                .mobile("recipient_phone")
                .length("recipient_address", 10, 220)
                .between("item_weight", "0.5", "10")
                .between("item_quantity", "1", "1000")
                .wants(
                        amount.signum() >= 0 && amount.stripTrailingZeros().scale() <= 0,
                        "amount_to_collect",
                        "must be an integer")
                .orRefuse(422, "Please fix the given errors");
        var parcel = parcels.add("pathao", "DL251126", asked.text("merchant_order_id"), body, "Pending");
        return data(Map.of(
                "consignment_id", parcel.code(),
                "merchant_order_id", parcel.reference(),
                "order_status", parcel.status(),
                "delivery_fee", fee(asked)));
    }

    @GetMapping("/orders/{code}/info")
    @Operation("pathao.track")
    Map<String, Object> info(
            @RequestHeader(name = "Authorization", defaultValue = "") String token, @PathVariable String code) {
        check(token);
        return parcels.byCode("pathao", code)
                .map(PathaoController::info)
                .orElseThrow(() -> new CourierRefused(404, "Order not found"));
    }

    private static Map<String, Object> info(Parcel parcel) {
        return data(Map.of(
                "consignment_id", parcel.code(),
                "merchant_order_id", parcel.reference(),
                "order_status", parcel.status().replace('_', ' '),
                "order_status_slug", parcel.status(),
                "updated_at", TIME.format(parcel.moments().getLast().at())));
    }

    private Asked located(Asked asked) {
        var zone = areas.find(asked.number("recipient_zone").longValue()).filter(PathaoController::isServed);
        return asked.wants(
                        asked.number("store_id").longValue() == merchant.storeId(), "store_id", "Wrong Store selected")
                .wants(
                        zone.isPresent()
                                && zone.get().districtId()
                                        == asked.number("recipient_city").longValue(),
                        "recipient_zone",
                        "Wrong Zone selected");
    }

    private long fee(Asked asked) {
        boolean dhaka = areas.find(asked.number("recipient_zone").longValue())
                .filter(Areas.Area::isDhaka)
                .isPresent();
        return (dhaka ? 70 : 130) + 15 * Math.max(0, asked.number("item_weight").longValue() - 1);
    }

    private static boolean isServed(Areas.Area area) {
        return !HILLS.contains(area.district());
    }

    private void check(String authorization) {
        if (!tokens.contains(authorization.replaceFirst("^Bearer ", ""))) {
            throw new CourierRefused(401, "Unauthorized");
        }
    }

    private static Map<String, Object> data(Object data) {
        return Map.of("message", "Request successful", "type", "success", "code", 200, "data", data);
    }
}
