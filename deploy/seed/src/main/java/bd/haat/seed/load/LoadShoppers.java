package bd.haat.seed.load;

import bd.haat.seed.api.Account;
import bd.haat.seed.market.Shopper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Brings the people who buy, each with a home, and some with a place of work. */
record LoadShoppers(Accounts accounts, Places places, Progresses progresses) {
    /** A shopper with an account. */
    record Known(String userId, String upazilaCode, String addressId) {}

    /** By the shopper's number. */
    Map<Integer, Known> load(List<Shopper> shoppers) {
        try (var progress = progresses.of("shoppers", shoppers.size())) {
            Parallel.each(progresses.silent(), shoppers, shopper -> accounts.register(person(shopper)));
            var known = Parallel.map(progress, shoppers, this::enter);
            return IntStream.range(0, known.size())
                    .boxed()
                    .collect(Collectors.toMap(i -> shoppers.get(i).number(), known::get));
        }
    }

    private Known enter(Shopper shopper) {
        var account = accounts.enter(person(shopper));
        var home = places.any(shopper.district(), shopper.place());
        var labels = new HashMap<String, String>();
        for (var address : account.got("/api/v1/users/me/addresses").path("items")) {
            labels.put(address.path("label").asString(""), address.path("id").asString());
        }
        var homeId = labels.computeIfAbsent("Home", label -> add(account, shopper, home, label));
        if (shopper.number() % 4 == 0) {
            var work = places.any(shopper.district(), shopper.place() + 1);
            labels.computeIfAbsent("Office", label -> add(account, shopper, work, label));
        }
        return new Known(account.got("/api/v1/users/me").path("id").asString(), home.code(), homeId);
    }

    private static String add(Account account, Shopper shopper, Places.Place place, String label) {
        var line = "%d/%c, %s".formatted(1 + shopper.number() % 90, 'A' + shopper.number() % 6, place.name());
        return account.posted(
                        "/api/v1/users/me/addresses",
                        Map.of(
                                "recipient", shopper.name().bn(),
                                "phone", shopper.phone(),
                                "line1", line,
                                "upazilaCode", place.code(),
                                "label", label))
                .path("id")
                .asString();
    }

    private static Accounts.Person person(Shopper shopper) {
        var name =
                shopper.number() % 3 == 0 ? shopper.name().en() : shopper.name().bn();
        return new Accounts.Person(shopper.email(), shopper.phone(), name, "SHOPPER");
    }
}
