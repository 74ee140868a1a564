package bd.haat.load.market;

import bd.haat.load.LoadException;
import bd.haat.load.fleet.Fleet;
import bd.haat.load.fleet.Usage;
import bd.haat.load.http.Connection;
import bd.haat.load.machine.Postgres;
import bd.haat.load.measure.Figures;
import java.io.IOException;
import java.util.List;

/** How fast documents get into the search index. */
public final class Indexing {
    private static final String STATISTICS = "/_stats/docs,indexing";
    private static final long PATIENCE_NANOS = 3_600_000_000_000L;

    /** An event for each product, of a kind that nobody else listens to. */
    private static final String ONE_BY_ONE = """
        insert into outbox (event_id, type, subject, body, created_at)
        select gen_random_uuid(), 'product.rated.v1', id::text, json_build_object('productId', id)::text, now()
        from (select id from products where listed order by id desc limit %d) changed\
        """;

    /** An event for each 500, as a seller's many counts are told. */
    private static final String COUNTED = """
        insert into outbox (event_id, type, subject, body, created_at)
        select gen_random_uuid(), 'stock.changed.v2', min(id::text),
               json_build_object('variants', json_agg(json_build_object('productId', id, 'version', 2)))::text, now()
        from (select id, (row_number() over (order by id) - 1) / 500 as message
              from products where listed order by id desc limit %d) changed
        group by message\
        """;

    private final Fleet fleet;
    private final People people;
    private final Postgres database;
    private String alias;

    public Indexing(Fleet fleet) {
        this.fleet = fleet;
        this.people = new People(fleet);
        this.database = new Postgres(fleet, "product");
    }

    /** Has the whole index written anew, beside the one that answers. Documents too few or too many are errors. */
    public Figures rebuild() throws IOException {
        long listed = number("select count(*) from products where listed");
        var before = Usage.of(fleet.processes());
        long begun = System.nanoTime();
        try (var admin = people.admin()) {
            admin.posted("/api/v1/admin/products/reindex", null);
        }
        while (number("select count(*) from search_rebuilds") > 0) pause(begun);
        return figures("reindex", listed, Math.abs(listed - statistic("/docs/count")), begun, before);
    }

    /** Tells the index through the outbox that so many products changed, each by itself, and waits until the last of them was written. */
    public Figures changes(int products) throws IOException {
        return told("index, one by one", ONE_BY_ONE, products);
    }

    /** The same, told as counts of stock are. */
    public Figures counts(int products) throws IOException {
        return told("index, counted", COUNTED, products);
    }

    private Figures told(String name, String events, int products) throws IOException {
        var before = Usage.of(fleet.processes());
        long end = statistic("/indexing/index_total")
                + Math.min(products, number("select count(*) from products where listed"));
        long begun = System.nanoTime();
        database.session(List.of(events.formatted(products)));
        while (statistic("/indexing/index_total") < end) pause(begun);
        return figures(name, products, 0, begun, before);
    }

    private Figures figures(String name, long documents, long errors, long begun, Usage before) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Figures(
                name,
                documents,
                errors,
                seconds,
                0,
                0,
                Usage.of(fleet.processes()).since(before),
                0);
    }

    private long number(String query) throws IOException {
        return Long.parseLong(database.row(query).getFirst());
    }

    private long statistic(String name) throws IOException {
        if (alias == null) alias = alias();
        try (var elasticsearch = new Connection(fleet.elasticsearch())) {
            return elasticsearch
                    .get(alias + STATISTICS)
                    .need("statistics of the index")
                    .at("/_all/primaries" + name)
                    .asLong();
        }
    }

    /** The index that answers, beside which one of an earlier form may stand. */
    private String alias() throws IOException {
        try (var admin = people.admin()) {
            var path = admin.got("/api/v1/admin/search/question?q=saree")
                    .path("path")
                    .asString();
            return path.substring(0, path.lastIndexOf('/'));
        }
    }

    private static void pause(long begun) {
        if (System.nanoTime() - begun > PATIENCE_NANOS) throw new LoadException("the index does not become complete");
        Pauses.pause(200);
    }
}
