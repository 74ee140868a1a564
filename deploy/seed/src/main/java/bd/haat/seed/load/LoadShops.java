package bd.haat.seed.load;

import bd.haat.seed.api.Account;
import bd.haat.seed.market.Shop;
import java.util.List;
import java.util.Map;

/** Opens the shops and has them approved. */
record LoadShops(Accounts accounts, Account admin, Places places, Progresses progresses) {
    /** A shop that may list goods. */
    record Open(Shop shop, String id, Account owner) {}

    List<Open> load(List<Shop> shops) {
        try (var progress = progresses.of("sellers", shops.size())) {
            Parallel.each(progresses.silent(), shops, shop -> accounts.register(person(shop)));
            return Parallel.map(progress, shops, this::open);
        }
    }

    private Open open(Shop shop) {
        var owner = accounts.enter(person(shop));
        var answer = owner.post("/api/v1/sellers", body(shop));
        var seller = answer.problem("seller-exists")
                ? owner.got("/api/v1/sellers/me")
                : Account.need(answer, "opening " + shop.name().en());
        var id = seller.path("id").asString();
        if (!seller.path("status").asString().equals("ACTIVE")) {
            admin.posted("/api/v1/admin/sellers/" + id + "/approve", null);
        }
        return new Open(shop, id, owner);
    }

    private Map<String, Object> body(Shop shop) {
        var town = places.town(shop.district());
        return Map.of(
                "shopName", shop.name(),
                "legalName", shop.name().en() + " Ltd",
                "phone", shop.phone(),
                "location", Map.of("lat", shop.lat(), "lon", shop.lon()),
                "address", Map.of("line1", "Station Road " + shop.number(), "upazilaCode", town.code()),
                "tradeLicenseNo", "TRAD/DEMO/%06d".formatted(shop.number()),
                "binNo", "%013d".formatted(4_000_000_000L + shop.number()));
    }

    private static Accounts.Person person(Shop shop) {
        return new Accounts.Person(shop.email(), shop.phone(), shop.name().bn(), "SELLER");
    }
}
