package bd.haat.order.pathao;

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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Pathao as its own WooCommerce plugin calls it. It cannot be asked by our order number, and nobody says that it refuses doubles: a lost
 * answer is healed by its webhook, which repeats {@code merchant_order_id}, or by people. It cancels on its portal only.
 */
@Component
class PathaoCourier implements Courier {
    private static final String API = "/aladdin/api/v1/";
    private static final int LIGHTEST_GRAMS = 500;
    private static final int HEAVIEST_GRAMS = 10_000;
    private static final int NORMAL_DELIVERY = 48;
    private static final int PARCEL = 2;
    private static final int LONGEST_ADDRESS = 220;
    private static final int LONGEST_NAME = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");

    private final HttpCourier http;
    private final PathaoTokens tokens;
    private final PathaoAreas areas;
    private final PathaoSettings settings;

    PathaoCourier(RemoteServices remotes, PathaoSettings settings, CourierSettings couriers, Clock clock) {
        this.http = new HttpCourier(remotes.thirdParty(
                        "pathao",
                        settings.baseUrl().toString(),
                        RemoteSettings.thirdParty().respondingWithin(couriers.patience()))
                .build());
        this.tokens = new PathaoTokens(http, settings, clock);
        this.areas = new PathaoAreas(this::get);
        this.settings = settings;
    }

    @Override
    public CourierName name() {
        return CourierName.PATHAO;
    }

    @Override
    public Price price(Parcel parcel) {
        var no = refusal(parcel);
        if (no != null) return new Price.NotCarried(no);
        try {
            var area = areas.of(parcel.to());
            return area.isEmpty() ? new Price.NotCarried("area-not-served") : price(parcel, area.get());
        } catch (PathaoAreas.Unreadable away) {
            return new Price.NoAnswer(away.getMessage());
        }
    }

    private Price price(Parcel parcel, PathaoAreas.Found area) {
        var reply = post(
                API + "merchant/price-plan",
                Map.of(
                        "store_id", settings.storeId(),
                        "item_type", PARCEL,
                        "delivery_type", NORMAL_DELIVERY,
                        "item_weight", kilograms(parcel),
                        "recipient_city", area.city(),
                        "recipient_zone", area.zone()),
                true);
        if (!(reply instanceof Reply.Said said)) return new Price.NoAnswer(reply.why());
        long fee = CourierAmount.paisa(said.at("/data/final_price"));
        if (!said.isOk() || fee < 0) return new Price.NotCarried(words(said));
        var rate = CourierAmount.decimal(said.at("/data/cod_percentage"));
        return new Price.Offered(fee, rate == null ? 0 : share(parcel.collectMinor(), rate));
    }

    @Override
    public Creation create(Parcel parcel) {
        try {
            var area = areas.of(parcel.to());
            return area.isEmpty() ? new Creation.Refused("area-not-served") : create(parcel, area.get());
        } catch (PathaoAreas.Unreadable away) {
            return new Creation.NotSent(away.getMessage());
        }
    }

    private Creation create(Parcel parcel, PathaoAreas.Found area) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("store_id", settings.storeId());
        body.put("merchant_order_id", parcel.reference());
        body.put("recipient_name", parcel.recipient(LONGEST_NAME));
        body.put("recipient_phone", parcel.localPhone());
        body.put("recipient_address", parcel.wholeAddress(LONGEST_ADDRESS));
        body.put("recipient_city", area.city());
        body.put("recipient_zone", area.zone());
        body.put("delivery_type", NORMAL_DELIVERY);
        body.put("item_type", PARCEL);
        body.put("item_quantity", parcel.pieces());
        body.put("item_weight", kilograms(parcel));
        body.put("amount_to_collect", CourierAmount.of(parcel.collectMinor()));
        return post(API + "orders", body, false).creation(PathaoCourier::created);
    }

    private static Creation created(Reply.Said said) {
        var code = said.text("/data/consignment_id");
        if (!said.isOk()) return new Creation.Refused(words(said));
        return code == null ? new Creation.Lost("no-consignment-id") : new Creation.Created(code, null);
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
        var reply = call(token -> http.get(API + "orders/{code}/info", Map.of("code", code), token));
        if (!(reply instanceof Reply.Said said)) return new Progress.NoAnswer(reply.why());
        if (said.status() == 404) return new Progress.Unknown();
        var slug = said.text("/data/order_status_slug");
        var words = slug == null ? said.text("/data/order_status") : slug;
        if (!said.isOk() || words == null) return new Progress.NoAnswer(words(said));
        return new Progress.At(
                PathaoSteps.of(words).orElse(Step.UNCLEAR),
                words,
                said.text("/data/merchant_order_id"),
                said.text("/data/consignment_id"),
                time(said.text("/data/updated_at")));
    }

    @Override
    public Cancellation cancel(String code, String reason) {
        return new Cancellation.NotOffered();
    }

    @Override
    public String page(String code, String trackingCode) {
        return settings.page() == null || code == null ? null : settings.page().replace("{code}", code);
    }

    private static String refusal(Parcel parcel) {
        if (parcel.phone() == null) return "no-phone";
        if (parcel.grams() > HEAVIEST_GRAMS) return "too-heavy";
        return CourierAmount.isWhole(parcel.collectMinor()) ? null : "broken-taka"; // amount_to_collect is an integer
    }

    private static BigDecimal kilograms(Parcel parcel) {
        return BigDecimal.valueOf(Math.max(LIGHTEST_GRAMS, parcel.grams()), 3).stripTrailingZeros();
    }

    private static long share(long amountMinor, BigDecimal rate) {
        return BigDecimal.valueOf(amountMinor)
                .multiply(rate)
                .setScale(0, RoundingMode.UP)
                .longValueExact();
    }

    private static Instant time(String text) {
        try {
            return text == null
                    ? null
                    : LocalDateTime.parse(text, TIME).atZone(DHAKA).toInstant();
        } catch (DateTimeException otherwise) {
            return null;
        }
    }

    /** What Pathao says about a refusal, at most a line of it. */
    private static String words(Reply.Said said) {
        var errors = said.at("/errors");
        var told = errors.isObject() && !errors.isEmpty() ? errors.toString() : said.text("/message");
        return told == null ? said.why() : told.substring(0, Math.min(told.length(), LONGEST_ADDRESS));
    }

    private Reply get(String path) {
        return call(token -> http.get(path, Map.of(), token));
    }

    private Reply post(String path, Object body, boolean repeatable) {
        return call(token -> http.post(path, body, token, repeatable));
    }

    /** One call, and a second one where the token had been withdrawn: a refused token made nothing. */
    private Reply call(Function<Map<String, String>, Reply> request) {
        var token = tokens.current();
        if (token.isEmpty()) return new Reply.NotSent("no-token");
        var reply = request.apply(bearer(token.get()));
        if (!(reply instanceof Reply.Said(var status, var _)) || status != 401) return reply;
        tokens.forget(token.get());
        return tokens.current().map(fresh -> request.apply(bearer(fresh))).orElse(new Reply.NotSent("no-token"));
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }
}
