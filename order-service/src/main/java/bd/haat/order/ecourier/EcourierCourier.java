package bd.haat.order.ecourier;

import bd.haat.common.remote.RemoteServices;
import bd.haat.common.remote.RemoteSettings;
import bd.haat.order.courier.Courier;
import bd.haat.order.courier.CourierAmount;
import bd.haat.order.courier.CourierName;
import bd.haat.order.courier.CourierSettings;
import bd.haat.order.courier.HttpCourier;
import bd.haat.order.courier.HttpCourier.Reply;
import bd.haat.order.courier.Parcel;
import bd.haat.order.courier.Step;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import java.math.BigInteger;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * eCourier as public clients call it; it tells nothing by itself, so it is asked. All calls are POST and tell a failure under 200. A
 * parcel can be looked up by our number ({@code product_id}), but nobody says that doubles are refused.
 */
@Component
class EcourierCourier implements Courier {
    private static final long WHOLE = 10_000;

    private final HttpCourier http;
    private final EcourierAreas areas;
    private final EcourierSettings settings;
    private final Rules rules;
    private final Clock clock;

    EcourierCourier(
            RemoteServices remotes, EcourierSettings settings, CourierSettings couriers, Rules rules, Clock clock) {
        this.http = new HttpCourier(remotes.thirdParty(
                        "ecourier",
                        settings.baseUrl().toString(),
                        RemoteSettings.thirdParty().respondingWithin(couriers.patience()))
                .defaultHeader("USER-ID", settings.userId())
                .defaultHeader("API-KEY", settings.apiKey())
                .defaultHeader("API-SECRET", settings.apiSecret())
                .build());
        this.areas = new EcourierAreas(this::ask);
        this.settings = settings;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public CourierName name() {
        return CourierName.ECOURIER;
    }

    @Override
    public Price price(Parcel parcel) {
        if (parcel.phone() == null) return new Price.NotCarried("no-phone");
        try {
            if (areas.of(parcel.to()).isEmpty()) return new Price.NotCarried("area-not-served");
            return EcourierPackage.cheapest(areas.packages(), parcel)
                    .<Price>map(chosen -> new Price.Offered(chosen.feeMinor(), cashFee(parcel)))
                    .orElse(new Price.NotCarried("too-heavy"));
        } catch (EcourierAreas.Unreadable away) {
            return new Price.NoAnswer(away.getMessage());
        }
    }

    private long cashFee(Parcel parcel) {
        return BigInteger.valueOf(parcel.collectMinor())
                .multiply(BigInteger.valueOf(rules.of(Rule.COURIER_CASH_BASIS_POINTS, clock.instant())))
                .divide(BigInteger.valueOf(WHOLE))
                .longValueExact();
    }

    @Override
    public Creation create(Parcel parcel) {
        try {
            var area = areas.of(parcel.to());
            var chosen = EcourierPackage.cheapest(areas.packages(), parcel);
            if (area.isEmpty() || chosen.isEmpty()) return new Creation.Refused("area-not-served");
            return create(parcel, area.get(), chosen.get());
        } catch (EcourierAreas.Unreadable away) {
            return new Creation.NotSent(away.getMessage());
        }
    }

    private Creation create(Parcel parcel, EcourierAreas.Found area, EcourierPackage chosen) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("product_id", parcel.reference());
        body.put("recipient_name", parcel.recipient());
        body.put("recipient_mobile", parcel.localPhone());
        body.put("recipient_city", area.city());
        body.put("recipient_thana", area.thana());
        body.put("recipient_area", area.thana());
        body.put("recipient_address", parcel.address());
        if (parcel.postcode() != null) body.put("recipient_zip", parcel.postcode());
        body.put("package_code", chosen.code());
        body.put("product_price", CourierAmount.of(parcel.collectMinor()));
        body.put("actual_product_price", CourierAmount.of(parcel.valueMinor()));
        body.put("payment_method", parcel.collectMinor() > 0 ? "COD" : "MPAY");
        body.put("number_of_item", parcel.pieces());
        return http.post("/order-place", body, Map.of(), false).creation(EcourierCourier::created);
    }

    private static Creation created(Reply.Said said) {
        var code = said.text("/ID");
        return code == null ? new Creation.Refused(words(said)) : new Creation.Created(code, null);
    }

    @Override
    public boolean refusesDoubles() {
        return false;
    }

    @Override
    public LookUp find(String reference) {
        return switch (tracked(Map.of("product_id", reference))) {
            case Tracked.Parcel(var parcel) -> new LookUp.Found(HttpCourier.text(parcel.path("REFID")));
            case Tracked.None() -> new LookUp.Absent();
            case Tracked.NoAnswer(var why) -> new LookUp.NoAnswer(why);
        };
    }

    @Override
    public Progress track(String reference, String code) {
        return switch (tracked(code == null ? Map.of("product_id", reference) : Map.of("ecr", code))) {
            case Tracked.Parcel(var parcel) -> at(parcel);
            case Tracked.None() -> new Progress.Unknown();
            case Tracked.NoAnswer(var why) -> new Progress.NoAnswer(why);
        };
    }

    /** The newest status stands first. */
    private static Progress at(JsonNode parcel) {
        var words = parcel.path("status").path(0).path("status").asString("");
        return new Progress.At(
                EcourierSteps.of(words).orElse(Step.UNCLEAR),
                words,
                HttpCourier.text(parcel.path("product_id")),
                HttpCourier.text(parcel.path("REFID")),
                null);
    }

    private sealed interface Tracked {
        record Parcel(JsonNode parcel) implements Tracked {}

        record None() implements Tracked {}

        record NoAnswer(String why) implements Tracked {}
    }

    private Tracked tracked(Map<String, String> by) {
        var reply = ask("/track", by);
        if (!(reply instanceof Reply.Said said)) return new Tracked.NoAnswer(reply.why());
        var data = said.at("/query_data");
        var parcel = data.isArray() ? data.path(0) : data;
        if (parcel.isObject()) return new Tracked.Parcel(parcel);
        return data.isMissingNode() ? new Tracked.NoAnswer(words(said)) : new Tracked.None();
    }

    @Override
    public Cancellation cancel(String code, String reason) {
        var reply = http.post("/cancel-order", Map.of("tracking", code, "comment", reason), Map.of(), true);
        if (!(reply instanceof Reply.Said said)) return new Cancellation.NoAnswer(reply.why());
        return said.at("/success").asBoolean(false)
                ? new Cancellation.Cancelled()
                : new Cancellation.TooLate(words(said));
    }

    @Override
    public String page(String code, String trackingCode) {
        return settings.page() == null || code == null ? null : settings.page().replace("{code}", code);
    }

    private Reply ask(String path, Object body) {
        return http.post(path, body, Map.of(), true);
    }

    private static String words(Reply.Said said) {
        var errors = said.at("/errors");
        var told = errors.isArray() && !errors.isEmpty() ? errors.toString() : said.text("/message");
        return told == null ? said.why() : told.substring(0, Math.min(told.length(), 200));
    }
}
