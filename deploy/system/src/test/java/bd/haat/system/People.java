package bd.haat.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** Makes shoppers, sellers and goods through the public API. */
final class People {
    static final String PASSWORD = "a long enough password";

    private static final Pattern TOKEN = Pattern.compile("verify-email\\?token=([A-Za-z0-9_-]+)");
    private static final AtomicReference<String> UPAZILA = new AtomicReference<>();
    private static final AtomicReference<Client> ADMIN = new AtomicReference<>();
    private static final AtomicReference<String> CATEGORY = new AtomicReference<>();

    private People() {}

    static String newEmail() {
        return "p-" + UUID.randomUUID() + "@example.com";
    }

    /** A signed-in account, its address proved by the mail that the sandbox received. */
    static Client verified(String role) {
        var email = newEmail();
        register(email, role);
        var token = await().atMost(Duration.ofSeconds(30)).until(() -> mailedToken(email), found -> found != null);
        Market.guest().post("/api/v1/auth/verify-email", Map.of("token", token)).expect(204);
        return signIn(email);
    }

    static Answer register(String email, String role) {
        return Market.guest()
                .post(
                        "/api/v1/auth/register",
                        Map.of("email", email, "password", PASSWORD, "name", "রহিমা", "role", role))
                .expect(201);
    }

    static Client signIn(String login) {
        return signIn(login, PASSWORD);
    }

    static Client signIn(String login, String password) {
        var tokens = Market.guest()
                .post("/api/v1/auth/login", Map.of("login", login, "password", password))
                .expect(200);
        return Market.guest().with("Authorization", "Bearer " + tokens.string("accessToken"));
    }

    static Client admin() {
        return ADMIN.updateAndGet(known -> known != null ? known : signIn("admin@haat.local", Market.adminPassword()));
    }

    /** The code of Dhanmondi, as a client finds it. */
    static String upazila() {
        return UPAZILA.updateAndGet(known -> known != null
                ? known
                : Market.guest()
                        .get("/api/v1/locations/upazilas?district=Dhaka&lang=en")
                        .expect(200)
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(place -> place.get("name").asString().equals("Dhanmondi"))
                        .findFirst()
                        .orElseThrow()
                        .get("code")
                        .asString());
    }

    /** An address of the caller's. */
    static String address(Client shopper) {
        return shopper.post(
                        "/api/v1/users/me/addresses",
                        Map.of(
                                "recipient",
                                "Rahima",
                                "phone",
                                "01712345678",
                                "line1",
                                "House 12, Road 5",
                                "upazilaCode",
                                upazila()))
                .expect(201)
                .string("id");
    }

    /** A seller whose shop an admin approved. */
    static Client approvedSeller() {
        var seller = verified("SELLER");
        var shop = seller.post(
                        "/api/v1/sellers",
                        Map.of(
                                "shopName", Map.of("bn", "জামদানি ঘর", "en", "Jamdani Ghar"),
                                "legalName", "Jamdani Ghar Ltd",
                                "phone", "01812345678",
                                "location", Map.of("lat", 23.7465, "lon", 90.376),
                                "address", Map.of("line1", "12 Lake Road", "upazilaCode", upazila())))
                .expect(201);
        admin().post("/api/v1/admin/sellers/" + shop.string("id") + "/approve", "{}")
                .expect(200);
        return seller;
    }

    static String category() {
        return CATEGORY.updateAndGet(known -> known != null
                ? known
                : admin().post("/api/v1/admin/categories", Map.of("name", Map.of("bn", "শাড়ি", "en", "Saree")))
                        .expect(201)
                        .string("id"));
    }

    /** A product with one variant; answers the whole creation. A new shop may need a moment until the catalogue knows it. */
    static Answer product(Client seller, String nameEn, long paisa, int stock) {
        var body = Map.of(
                "name", Map.of("bn", "জামদানি শাড়ি", "en", nameEn),
                "description", Map.of("bn", "হাতে বোনা", "en", "Handwoven"),
                "categoryId", category(),
                "variants", List.of(Map.of("sku", "SKU-" + UUID.randomUUID(), "price", taka(paisa), "stock", stock)));
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> seller.post("/api/v1/products", body), answer -> answer.status() != 403)
                .expect(201);
    }

    static Map<String, Object> taka(long paisa) {
        return Map.of("amount", paisa, "currency", "BDT");
    }

    private static String mailedToken(String email) {
        var mails = Market.sandbox().get("/outbox/email?to=" + email);
        if (mails.json() == null || mails.json().isEmpty()) return null;
        var match = TOKEN.matcher(mails.text());
        return match.find() ? match.group(1) : null;
    }
}
