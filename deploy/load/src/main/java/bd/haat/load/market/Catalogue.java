package bd.haat.load.market;

import bd.haat.load.LoadException;
import bd.haat.load.fleet.Fleet;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes a catalogue of any size through the public API: 50 categories, 10 shops, 2 variants to a product. */
public final class Catalogue {
    private static final int CATEGORIES = 50;
    private static final int SHOPS = 10;
    private static final List<String> WORDS = List.of(
            "cotton", "silk", "wooden", "steel", "brass", "fresh", "golden", "river", "garden", "village", "classic",
            "summer", "winter", "royal", "simple", "bright");
    private static final List<String> THINGS = List.of(
            "saree",
            "panjabi",
            "lamp",
            "basket",
            "kettle",
            "blanket",
            "mango",
            "honey",
            "chair",
            "sandal",
            "notebook",
            "pitcher",
            "carpet",
            "jacket",
            "spoon",
            "mirror");
    private final People people;
    private final PrintStream progress;

    public Catalogue(Fleet fleet, PrintStream progress) {
        this.people = new People(fleet);
        this.progress = progress;
    }

    /** Products that an earlier run made stay as they are. */
    public void make(int products, int connections) {
        try (var admin = people.admin()) {
            var categories = categories(admin);
            var shops = IntStream.range(0, SHOPS)
                    .mapToObj(number -> Shops.open(people, admin, number))
                    .toList();
            var next = new AtomicInteger();
            try (var pool = Executors.newFixedThreadPool(connections)) {
                var work = IntStream.range(0, connections)
                        .mapToObj(n -> pool.submit(() -> list(shops, categories, next, products)))
                        .toList();
                for (var part : work) part.get();
            }
        } catch (IOException | ExecutionException failed) {
            throw new LoadException("making the catalogue: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LoadException("stopped", stopped);
        }
    }

    private List<String> categories(Client admin) {
        var path = "/api/v1/admin/categories";
        var known = admin.got(path)
                .path("items")
                .valueStream()
                .collect(Collectors.toMap(
                        item -> item.path("slug").asString(),
                        item -> item.path("id").asString()));
        return IntStream.range(0, CATEGORIES)
                .mapToObj(number -> known.computeIfAbsent(
                        "load-" + number,
                        slug -> admin.posted(path, Map.of("name", Map.of("en", "Load " + number), "slug", slug))
                                .path("id")
                                .asString()))
                .toList();
    }

    private Void list(List<String> shops, List<String> categories, AtomicInteger next, int products)
            throws IOException {
        var owners = shops.stream().map(email -> people.of(email, "SELLER")).toList();
        for (int number = next.getAndIncrement(); number < products; number = next.getAndIncrement()) {
            var owner = owners.get(number % SHOPS);
            var body = product(number, categories);
            var reply = owner.post("/api/v1/products", body);
            if (reply.status() == 401) {
                owner.signIn(shops.get(number % SHOPS), People.PASSWORD);
                reply = owner.post("/api/v1/products", body);
            }
            while (reply.status() == 403 || reply.status() == 503 || reply.status() == 429) {
                Pauses.pause(300);
                reply = owner.post("/api/v1/products", body);
            }
            if (reply.status() != 409) reply.need("product " + number);
            if ((number + 1) % 1_000 == 0) progress.println((number + 1) + " products");
        }
        for (var owner : owners) owner.close();
        return null;
    }

    static Map<String, Object> product(int number, List<String> categories) {
        var random = new SplittableRandom(number);
        var name = WORDS.get(random.nextInt(WORDS.size())) + " " + THINGS.get(random.nextInt(THINGS.size()));
        return Map.of(
                "name", Map.of("en", name + " " + number, "bn", "পণ্য " + number),
                "description", Map.of("en", "A " + name + " for measuring."),
                "categoryId", categories.get(number % categories.size()),
                "brand", "Brand " + random.nextInt(40),
                "variants", List.of(variant(number, "S", random), variant(number, "L", random)));
    }

    private static Map<String, Object> variant(int number, String size, SplittableRandom random) {
        return Map.of(
                "sku", "LOAD-%06d-%s".formatted(number, size),
                "price", Map.of("amount", 100L * random.nextInt(50, 5_000), "currency", "BDT"),
                "options", Map.of("size", size),
                "stock", 10_000);
    }
}
