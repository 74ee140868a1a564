package bd.haat.gateway.routing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The routing table. The first line that fits wins; what fits none, {@code /internal} and {@code /actuator} among it, is not there. */
final class Routes {
    static final List<String> SERVICES =
            List.of("user", "seller", "product", "location", "order", "notification", "ai", "marketing", "analytics");

    private static final String NAMED_IN_PATH = "{service}";
    private static final PathPattern DOCUMENT = pattern("/v3/api-docs/{service}");

    /** Third parties call here; what stands in Authorization is a secret of theirs, and the service's to look at. */
    private static final PathPattern STRANGERS = pattern("/api/v1/couriers/{courier}/events");

    private static final List<Line> TABLE = Stream.of(
                    to("product", "products", "search", "categories", "inventory", "reviews", "seller/products"),
                    to("product", "admin/products", "admin/categories", "admin/stock", "admin/search", "/media/**"),
                    to("product", "questions", "wishlist", "seller/reviews", "seller/questions"),
                    to("product", "admin/reviews", "admin/questions", "admin/banned-words"),
                    to("order", "cart", "checkout", "orders", "payments", "seller/orders", "/pay/**"),
                    to("order", "admin/orders", "admin/payments", "admin/risk", "admin/deadlines"),
                    to("order", "seller/payouts", "seller/statements", "admin/payouts", "admin/remittances"),
                    to("order", "returns", "seller/returns", "admin/returns", "admin/refunds"),
                    to("order", "complaints", "seller/complaints", "admin/complaints"),
                    to("order", "admin/ledger", "admin/commission-rules", "couriers", "admin/couriers"),
                    to("user", "auth", "users", "admin/users", "api-keys", "/.well-known/jwks.json"),
                    to("location", "/api/v1/sellers/nearby", "locations", "admin/locations"),
                    to("seller", "sellers", "admin/sellers"),
                    to("notification", "notifications", "admin/notifications"),
                    to("ai", "ai"),
                    to("marketing", "campaigns", "coupons", "admin/campaigns", "admin/coupons"),
                    to("analytics", "analytics", "admin/analytics"),
                    to(NAMED_IN_PATH, "/api/v1/admin/dead-letters/{service}/**", DOCUMENT.getPatternString()))
            .flatMap(lines -> lines)
            .toList();

    private Routes() {}

    static Optional<Destination> find(RequestPath path) {
        var asked = path.pathWithinApplication();
        for (var line : TABLE)
            if (line.pattern.matches(asked)) return service(line, asked).map(name -> destination(name, path));
        return Optional.empty();
    }

    private static Destination destination(String service, RequestPath path) {
        boolean document = DOCUMENT.matches(path.pathWithinApplication());
        boolean strangers = STRANGERS.matches(path.pathWithinApplication());
        return new Destination(service, document ? "/v3/api-docs" : path.value(), strangers);
    }

    private static Optional<String> service(Line line, PathContainer path) {
        if (!line.service.equals(NAMED_IN_PATH)) return Optional.of(line.service);
        var named = line.pattern.matchAndExtract(path).getUriVariables().get("service");
        return SERVICES.contains(named) ? Optional.of(named) : Optional.empty();
    }

    /** A bare name stands for everything below {@code /api/v1/<name>}. */
    private static Stream<Line> to(String service, String... paths) {
        return Stream.of(paths)
                .map(path -> path.startsWith("/") ? path : "/api/v1/" + path + "/**")
                .map(path -> new Line(service, pattern(path)));
    }

    private static PathPattern pattern(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }

    private record Line(String service, PathPattern pattern) {}
}
