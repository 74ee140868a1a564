package bd.haat.load.market;

import bd.haat.load.fleet.Fleet;
import bd.haat.load.http.Connection;
import bd.haat.load.measure.Request;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;

/** What shoppers look at. Every connection goes its own way through the goods. */
public record Reads(Fleet fleet, Goods goods, AtomicInteger next) {
    public Reads(Fleet fleet, Goods goods) {
        this(fleet, goods, new AtomicInteger());
    }

    public Request detail(int connection) {
        return get(connection, random -> "/api/v1/products/" + one(goods.products(), random));
    }

    /** Products that nobody has looked at lately: in a large market no cache has them. */
    public Request rareDetail(int connection) {
        var channel = new Connection(fleet.gateway());
        return () -> {
            var id = goods.all().get(next.getAndIncrement() % goods.all().size());
            return channel.get("/api/v1/products/" + id).status() == 200;
        };
    }

    /** The newest 24 of a category. */
    public Request listing(int connection) {
        return get(connection, random -> "/api/v1/products?limit=24&category=" + one(goods.categories(), random));
    }

    /** 24 matches of a word, with facets. The same few hundred words come again and again. */
    public Request search(int connection) {
        return get(connection, random -> "/api/v1/search/products?limit=24&q=" + one(goods.words(), random));
    }

    /** The same with a highest price that nobody else asks for: no cache can answer it. */
    public Request newSearch(int connection) {
        return get(
                connection,
                random -> "/api/v1/search/products?limit=24&q=" + one(goods.words(), random) + "&maxPrice="
                        + random.nextLong(100_000_000, 200_000_000));
    }

    /** What a new search asks of Elasticsearch, asked without us: what the machine's search can do. */
    public IntFunction<Request> questions() {
        var questions = Question.about(goods, fleet);
        return connection -> {
            var channel = new Connection(fleet.elasticsearch());
            var random = new SplittableRandom(connection);
            return () -> {
                var question = questions.get(random.nextInt(questions.size()));
                return channel.send("POST", question.path(), "", question.body())
                        .ok();
            };
        };
    }

    /** Signs in, with the right password. Anybody's login will do: {@link Buyers} made them. */
    public Request login(int connection) {
        var channel = new Connection(fleet.gateway());
        var body = "{\"login\":\"load%03d@demo.haat.bd\",\"password\":\"%s\"}".formatted(connection, People.PASSWORD);
        return () -> channel.send("POST", "/api/v1/auth/login", "", body).ok();
    }

    private Request get(int connection, Function<SplittableRandom, String> path) {
        var channel = new Connection(fleet.gateway());
        var random = new SplittableRandom(connection);
        return () -> channel.get(path.apply(random)).status() == 200;
    }

    private static String one(List<String> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
