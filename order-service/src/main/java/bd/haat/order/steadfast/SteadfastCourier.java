package bd.haat.order.steadfast;

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

/**
 * Steadfast as its documentation has it. An invoice is unique there and can be asked for, so a lost answer is looked up and a booking
 * that is not there is made again. Addresses are free text: it goes everywhere. Prices are by contract, here in the rules. It cancels on
 * its portal only.
 */
@Component
class SteadfastCourier implements Courier {
    private static final int LONGEST_ADDRESS = 250;
    private static final int LONGEST_NAME = 100;
    private static final long WHOLE = 10_000;

    private final HttpCourier http;
    private final SteadfastSettings settings;
    private final Rules rules;
    private final Clock clock;

    SteadfastCourier(
            RemoteServices remotes, SteadfastSettings settings, CourierSettings couriers, Rules rules, Clock clock) {
        this.http = new HttpCourier(remotes.thirdParty(
                        "steadfast",
                        settings.baseUrl().toString(),
                        RemoteSettings.thirdParty().respondingWithin(couriers.patience()))
                .defaultHeader("Api-Key", settings.apiKey())
                .defaultHeader("Secret-Key", settings.secretKey())
                .build());
        this.settings = settings;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public CourierName name() {
        return CourierName.STEADFAST;
    }

    @Override
    public Price price(Parcel parcel) {
        if (parcel.phone() == null) return new Price.NotCarried("no-phone");
        var now = clock.instant();
        long way = rules.of(
                parcel.to().isInDhakaCity() ? Rule.STEADFAST_DHAKA_MINOR : Rule.STEADFAST_ELSEWHERE_MINOR, now);
        long further = Math.multiplyExact(parcel.kilograms() - 1L, rules.of(Rule.STEADFAST_FURTHER_KG_MINOR, now));
        var cash = BigInteger.valueOf(parcel.collectMinor())
                .multiply(BigInteger.valueOf(rules.of(Rule.COURIER_CASH_BASIS_POINTS, now)))
                .divide(BigInteger.valueOf(WHOLE));
        return new Price.Offered(way + further, cash.longValueExact());
    }

    @Override
    public Creation create(Parcel parcel) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("invoice", parcel.reference());
        body.put("recipient_name", parcel.recipient(LONGEST_NAME));
        body.put("recipient_phone", parcel.localPhone());
        body.put("recipient_address", parcel.wholeAddress(LONGEST_ADDRESS));
        body.put("cod_amount", CourierAmount.of(parcel.collectMinor()));
        body.put("total_lot", parcel.pieces());
        body.put("delivery_type", 0);
        return http.post("/create_order", body, Map.of(), false).creation(SteadfastCourier::created);
    }

    private static Creation created(Reply.Said said) {
        var code = said.text("/consignment/consignment_id");
        // Refusals, too, come under 200, with a status of their own in the body.
        if (code != null) return new Creation.Created(code, said.text("/consignment/tracking_code"));
        if (said.at("/errors/invoice").isArray()) return new Creation.Lost("invoice-taken"); // by an earlier try
        var told = said.at("/errors").isObject() ? said.at("/errors").toString() : said.text("/message");
        return new Creation.Refused(told == null ? said.why() : told.substring(0, Math.min(told.length(), 200)));
    }

    @Override
    public boolean refusesDoubles() {
        return true;
    }

    @Override
    public LookUp find(String reference) {
        return switch (track(reference, null)) {
            case Progress.At _ -> new LookUp.Found(null);
            case Progress.Unknown() -> new LookUp.Absent();
            case Progress.NoAnswer(var why) -> new LookUp.NoAnswer(why);
        };
    }

    @Override
    public Progress track(String reference, String code) {
        var reply = http.get("/status_by_invoice/{invoice}", Map.of("invoice", reference), Map.of());
        if (!(reply instanceof Reply.Said said)) return new Progress.NoAnswer(reply.why());
        var words = said.text("/delivery_status");
        if (said.status() == 404 || words == null && said.at("/status").asInt(0) == 404) return new Progress.Unknown();
        if (!said.isOk() || words == null) return new Progress.NoAnswer(said.why());
        return new Progress.At(SteadfastSteps.of(words).orElse(Step.UNCLEAR), words, reference, null, null);
    }

    @Override
    public Cancellation cancel(String code, String reason) {
        return new Cancellation.NotOffered();
    }

    @Override
    public String page(String code, String trackingCode) {
        return settings.page() == null || trackingCode == null
                ? null
                : settings.page().replace("{code}", trackingCode);
    }
}
