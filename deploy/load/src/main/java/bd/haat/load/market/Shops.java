package bd.haat.load.market;

import bd.haat.load.LoadException;
import java.io.IOException;
import java.util.Map;

/** Shops for measuring, the same at every run. */
final class Shops {
    private Shops() {}

    /** The login of the owner of shop {@code number}, which is made and approved where it is absent. */
    static String open(People people, Client admin, int number) {
        var email = "load-seller%02d@demo.haat.bd".formatted(number);
        try (var owner = people.of(email, "SELLER")) {
            var town = owner.got("/api/v1/locations/upazilas?district=Dhaka")
                    .path("items")
                    .get(number);
            owner.post(
                    "/api/v1/sellers",
                    Map.of(
                            "shopName", Map.of("en", "Load Shop " + number),
                            "legalName", "Load Shop",
                            "phone", "+8801711000001",
                            "location", Map.of("lat", 23.75, "lon", 90.39),
                            "address",
                                    Map.of(
                                            "line1",
                                            "1 Load Road",
                                            "upazilaCode",
                                            town.path("code").asString())));
            var shop = owner.got("/api/v1/sellers/me");
            if (!shop.path("status").asString().equals("ACTIVE"))
                admin.posted("/api/v1/admin/sellers/" + shop.path("id").asString() + "/approve", null);
            return email;
        } catch (IOException failed) {
            throw new LoadException("shop " + number + ": " + failed, failed);
        }
    }
}
