package bd.haat.order;

import bd.haat.common.test.RemoteStub;
import bd.haat.common.test.RemoteStub.Answer;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The four services that a checkout asks, over real HTTP: a market of two sellers. */
public final class Neighbours {
    public static final UUID RAHIM = UUID.fromString("01940000-0000-7000-8000-00000000aaa1");
    public static final UUID KARIM = UUID.fromString("01940000-0000-7000-8000-00000000aaa2");
    public static final UUID SAREE = UUID.fromString("01940000-0000-7000-8000-00000000bbb1");
    public static final UUID PANJABI = UUID.fromString("01940000-0000-7000-8000-00000000bbb2");
    public static final UUID HONEY = UUID.fromString("01940000-0000-7000-8000-00000000bbb3");
    public static final UUID WITHDRAWN = UUID.fromString("01940000-0000-7000-8000-00000000bbb4");
    public static final UUID ADDRESS = UUID.fromString("01940000-0000-7000-8000-00000000ccc1");
    public static final UUID FOREIGN_ADDRESS = UUID.fromString("01940000-0000-7000-8000-00000000ccc2");
    public static final UUID UNVERIFIED = UUID.fromString("01940000-0000-7000-8000-00000000ddd1");
    public static final long FEE = 6_000;
    /** Rahim's way to come sooner; Karim has none. */
    public static final long EXPRESS_FEE = 12_000;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<UUID, Long> prices = new ConcurrentHashMap<>();
    private volatile Instant registered;
    private volatile int available;
    private volatile String phone;
    private final RemoteStub stub = new RemoteStub()
            .on("GET", "/internal/users/", asked -> user(asked.path()))
            .on("POST", "/internal/variants/lookup", asked -> variants(ids(asked.body())))
            .on("POST", "/internal/deliveries/quote", asked -> deliveries(ids(asked.body())))
            .on("GET", "/internal/upazilas/", asked -> upazila(asked.path()))
            .on("POST", "/internal/coupons/evaluate", asked -> coupon(asked.body()));

    Neighbours() {
        reset();
    }

    void reset() {
        registered = Instant.parse("2020-01-01T00:00:00Z");
        available = 10;
        phone = "+8801712345678";
        prices.putAll(Map.of(SAREE, 250_000L, PANJABI, 120_050L, HONEY, 65_000L, WITHDRAWN, 10_000L));
    }

    public void price(UUID variant, long paisa) {
        prices.put(variant, paisa);
    }

    /** How often a path was asked. */
    public long asked(String path) {
        return stub.asked().stream().filter(asked -> asked.path().equals(path)).count();
    }

    public void registered(Instant at) {
        registered = at;
    }

    /** The pieces there are of each variant. */
    public void available(int pieces) {
        available = pieces;
    }

    /** The phone of the address. */
    public void phone(String e164) {
        phone = e164;
    }

    String url() {
        return stub.url();
    }

    private Answer user(String path) {
        boolean theirs = path.contains(ADDRESS.toString());
        boolean verified = !path.contains(UNVERIFIED.toString());
        var address = """
            ,"address":{"id":"%s","recipient":"নাসরিন","phone":"%s","line1":"House 7, Road 5",
             "upazilaCode":"3026","location":{"lat":23.746,"lon":90.376},"label":"home","district":"unknown to us"}\
            """.formatted(ADDRESS, phone);
        return Answer.ok("""
            {"id":"%s","name":"Nasrin","email":"n@example.com","language":"bn","role":"SHOPPER","verified":%s,"registeredAt":"%s"%s}\
            """.formatted(path.substring(16, 52), verified, registered, theirs ? address : ""));
    }

    private Answer variants(Set<UUID> asked) {
        return Answer.ok(asked.stream()
                .filter(prices::containsKey)
                .map(id -> """
                    {"variantId":"%s","productId":"%s","sellerId":"%s","shopName":{"bn":"দোকান","en":"Shop"},"sku":"S-%s",
                     "name":{"bn":"জিনিস","en":"Thing"},"options":{"size":"M"},"price":{"amount":%d,"currency":"BDT"},
                     "categoryId":"01940000-0000-7000-8000-00000000eee1","available":%d,"orderable":%s}\
                    """.formatted(
                                id,
                                id.toString().replace("bbb", "fff"),
                                id.equals(HONEY) ? KARIM : RAHIM,
                                id.toString().substring(33),
                                prices.get(id),
                                available,
                                !id.equals(WITHDRAWN)))
                .collect(Collectors.joining(",", "{\"items\":[", "]}")));
    }

    private static Answer deliveries(Set<UUID> sellers) {
        var express =
                ",{\"choice\":\"EXPRESS\",\"fee\":{\"amount\":%d,\"currency\":\"BDT\"},\"estimate\":{\"minDays\":0,\"maxDays\":1}}"
                        .formatted(EXPRESS_FEE);
        return Answer.ok(sellers.stream()
                .map(id -> """
                    {"sellerId":"%s","fee":{"amount":%d,"currency":"BDT"},"distanceKm":4.2,"estimate":{"minDays":1,"maxDays":3},
                     "choices":[{"choice":"STANDARD","fee":{"amount":%d,"currency":"BDT"},"estimate":{"minDays":1,"maxDays":3}}%s],
                     "sameCity":%s}\
                    """.formatted(id, FEE, FEE, id.equals(RAHIM) ? express : "", id.equals(KARIM)))
                .collect(Collectors.joining(",", "{\"items\":[", "]}")));
    }

    private static Answer upazila(String path) {
        return path.endsWith("/1343") ? Answer.ok("""
            {"code":"1343","name":{"bn":"ধানমন্ডি","en":"Dhanmondi"},"districtName":{"bn":"ঢাকা","en":"Dhaka"}}\
            """) : Answer.ok("""
                        {"code":"3026","name":{"bn":"শ্রীমঙ্গল","en":"Sreemangal"},"districtName":{"bn":"মৌলভীবাজার","en":"Moulvibazar"}}\
                        """);
    }

    private static Answer coupon(String body) {
        return Answer.ok(
                body.contains("\"EID10\"")
                        ? "{\"valid\":true,\"discount\":{\"amount\":10001,\"currency\":\"BDT\"}}"
                        : "{\"valid\":false,\"reason\":\"EXPIRED\"}");
    }

    private static Set<UUID> ids(String text) {
        return ID.matcher(text.replaceAll("\"(upazilaCode|location)\".*?,", ""))
                .results()
                .map(match -> UUID.fromString(match.group()))
                .collect(Collectors.toSet());
    }
}
