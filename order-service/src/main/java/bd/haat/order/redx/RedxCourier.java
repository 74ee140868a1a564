package bd.haat.order.redx;

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
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * RedX as its documentation has it. Creating twice makes two parcels, and it cannot be asked by our invoice: a lost answer is healed by
 * its webhook, which repeats {@code invoice_number}, or by people. Weights are grams.
 */
@Component
class RedxCourier implements Courier {
    private static final int LONGEST_ADDRESS = 250;
    private static final int LONGEST_NAME = 100;

    private record Area(long id, String name) {}

    private final HttpCourier http;
    private final RedxSettings settings;
    private final Cache<String, List<Area>> areas = Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    RedxCourier(RemoteServices remotes, RedxSettings settings, CourierSettings couriers) {
        this.http = new HttpCourier(remotes.thirdParty(
                        "redx",
                        settings.baseUrl().toString(),
                        RemoteSettings.thirdParty().respondingWithin(couriers.patience()))
                .defaultHeader("API-ACCESS-TOKEN", "Bearer " + settings.accessToken())
                .build());
        this.settings = settings;
    }

    @Override
    public CourierName name() {
        return CourierName.REDX;
    }

    @Override
    public Price price(Parcel parcel) {
        if (parcel.phone() == null) return new Price.NotCarried("no-phone");
        var known = areas(parcel);
        if (known == null) return new Price.NoAnswer("no-areas");
        return parcel.to()
                .upazilaAmong(known, Area::name)
                .map(area -> price(parcel, area))
                .orElse(new Price.NotCarried("area-not-served"));
    }

    private Price price(Parcel parcel, Area area) {
        var reply = http.get(
                "/charge/charge_calculator?delivery_area_id={to}&pickup_area_id={from}&cash_collection_amount={cash}"
                        + "&weight={grams}",
                Map.of(
                        "to", area.id,
                        "from", settings.pickupAreaId(),
                        "cash", CourierAmount.of(parcel.collectMinor()),
                        "grams", parcel.grams()),
                Map.of());
        if (!(reply instanceof Reply.Said said)) return new Price.NoAnswer(reply.why());
        long fee = CourierAmount.paisa(said.at("/deliveryCharge"));
        if (!said.isOk() || fee < 0) return new Price.NotCarried(words(said));
        return new Price.Offered(fee, Math.max(0, CourierAmount.paisa(said.at("/codCharge"))));
    }

    @Override
    public Creation create(Parcel parcel) {
        var known = areas(parcel);
        if (known == null) return new Creation.NotSent("no-areas");
        var area = parcel.to().upazilaAmong(known, Area::name);
        if (area.isEmpty()) return new Creation.Refused("area-not-served");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("customer_name", parcel.recipient(LONGEST_NAME));
        body.put("customer_phone", parcel.localPhone());
        body.put("delivery_area", area.get().name);
        body.put("delivery_area_id", area.get().id);
        body.put("customer_address", parcel.wholeAddress(LONGEST_ADDRESS));
        body.put("merchant_invoice_id", parcel.reference());
        body.put(
                "cash_collection_amount",
                CourierAmount.of(parcel.collectMinor()).toPlainString());
        body.put("parcel_weight", String.valueOf(parcel.grams()));
        body.put("value", CourierAmount.of(parcel.valueMinor()).toPlainString());
        body.put("pickup_store_id", settings.pickupStoreId());
        return http.post("/parcel", body, Map.of(), false).creation(RedxCourier::created);
    }

    private static Creation created(Reply.Said said) {
        var code = said.text("/tracking_id");
        if (!said.isOk()) return new Creation.Refused(words(said));
        return code == null ? new Creation.Lost("no-tracking-id") : new Creation.Created(code, null);
    }

    @Override
    public boolean refusesDoubles() {
        return false;
    }

    @Override
    public LookUp find(String reference) {
        return new LookUp.NotOffered();
    }

    @Override
    public Progress track(String reference, String code) {
        if (code == null) return new Progress.Unknown();
        var reply = http.get("/parcel/info/{code}", Map.of("code", code), Map.of());
        if (!(reply instanceof Reply.Said said)) return new Progress.NoAnswer(reply.why());
        if (said.status() == 404) return new Progress.Unknown();
        var words = said.text("/parcel/status");
        if (!said.isOk() || words == null) return new Progress.NoAnswer(words(said));
        return new Progress.At(
                RedxSteps.of(words).orElse(Step.UNCLEAR),
                words,
                said.text("/parcel/merchant_invoice_id"),
                said.text("/parcel/tracking_id"),
                null);
    }

    @Override
    public Cancellation cancel(String code, String reason) {
        var reply = http.patch(
                "/parcels",
                Map.of(
                        "entity_type",
                        "parcel-tracking-id",
                        "entity_id",
                        code,
                        "update_details",
                        Map.of("property_name", "status", "new_value", "cancelled", "reason", reason)));
        if (!(reply instanceof Reply.Said said)) return new Cancellation.NoAnswer(reply.why());
        return said.isOk() && said.at("/success").asBoolean(false)
                ? new Cancellation.Cancelled()
                : new Cancellation.TooLate(words(said));
    }

    @Override
    public String page(String code, String trackingCode) {
        return settings.page() == null || code == null ? null : settings.page().replace("{code}", code);
    }

    /** RedX's areas of the district, remembered for a day; null if it does not tell them now. */
    private List<Area> areas(Parcel parcel) {
        return areas.get(parcel.to().district(), district -> {
            var reply = http.get("/areas?district_name={district}", Map.of("district", district), Map.of());
            if (!(reply instanceof Reply.Said said) || !said.at("/areas").isArray()) return null;
            var all = new ArrayList<Area>();
            said.at("/areas")
                    .forEach(area -> all.add(new Area(
                            area.path("id").asLong(0), area.path("name").asString(""))));
            return List.copyOf(all);
        });
    }

    private static String words(Reply.Said said) {
        var told = said.text("/message");
        return told == null ? said.why() : told.substring(0, Math.min(told.length(), 200));
    }
}
