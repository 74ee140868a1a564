package bd.haat.load;

import bd.haat.load.explain.OpenOrders;
import bd.haat.load.fleet.Fleet;
import bd.haat.load.fleet.Memory;
import bd.haat.load.machine.Nginx;
import bd.haat.load.machine.Pgbench;
import bd.haat.load.market.Buyers;
import bd.haat.load.market.Catalogue;
import bd.haat.load.market.CatalogueCopies;
import bd.haat.load.market.Goods;
import bd.haat.load.market.HotVariant;
import bd.haat.load.market.Indexing;
import bd.haat.load.market.Reads;
import bd.haat.load.market.StockCounts;
import bd.haat.load.measure.Measure;
import bd.haat.load.measure.Plan;
import bd.haat.load.measure.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The program behind {@code deploy/load/run}. Figures go to standard output, progress to standard error. */
public final class LoadMain {
    private static final int NO_BOUND = Integer.MAX_VALUE;

    /** Purchases are few a second: they are given more time, and so are the compilers of all the JVMs that take part. */
    private static final int PURCHASES_LONGER = 4;

    /** The API makes some tens of products a second; a larger market is made of copies. */
    private static final int MOST_BY_API = 10_000;

    private LoadMain() {}

    /** Exit codes: 0 measured, 1 impossible with one line that says why, 2 wrong arguments. */
    public static void main(String[] args) throws IOException {
        try {
            var options = Options.of(List.of(args));
            measure(Fleet.in(Path.of(System.getenv().getOrDefault("HAAT_HOME", ".haat"))), options);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        } catch (LoadException failed) {
            System.err.println("failed: " + failed.getMessage());
            System.exit(1);
        }
    }

    private static void measure(Fleet fleet, Options options) throws IOException {
        var indexing = new Indexing(fleet);
        if (options.products() > 0) {
            new Catalogue(fleet, System.err).make(Math.min(options.products(), MOST_BY_API), 6);
            if (new CatalogueCopies(fleet, System.err).fill(options.products())) {
                System.err.println("the index is written anew");
                indexing.rebuild();
            }
        }
        int connections = options.connections();
        System.err.println("shoppers");
        var buyers = Buyers.of(fleet, connections, options.wants("purchase") ? 5 * options.purchases() / 2 : 0);
        var goods = Goods.in(fleet);
        var reads = new Reads(fleet, goods);
        var plan = new Plan(connections, options.warmUp(), options.measured(), NO_BOUND);
        var measure = new Measure(fleet.processes(), plan);
        var sheet = new Sheet(System.out, fleet.processes().keySet());
        sheet.head();
        sheet.row(measure.idle());
        if (options.wants("product")) {
            sheet.row(measure.run("product detail", reads::detail));
            sheet.row(measure.run("product detail, of all", reads::rareDetail));
        }
        if (options.wants("listing")) sheet.row(measure.run("listing of 24", reads::listing));
        if (options.wants("search")) {
            sheet.row(measure.run("search, facets, 24", reads::search));
            sheet.row(measure.run("search, never asked before", reads::newSearch));
            sheet.row(measure.run("elasticsearch: its part of it", reads.questions()));
        }
        if (options.wants("login")) sheet.row(measure.run("login", reads::login));
        if (options.wants("purchase")) {
            var buying = new Measure(
                    fleet.processes(), plan.atMost(options.purchases()).longer(PURCHASES_LONGER));
            var purchases = buying.run("purchase", n -> buyers.purchase(fleet, goods, n, connections));
            sheet.row(purchases);
            sheet.share(purchases);
        }
        if (options.openOrders() > 0) System.out.println(new OpenOrders(fleet).plans(options.openOrders()));
        buyers.giveBack();
        if (options.wants("reindex")) sheet.row(indexing.rebuild());
        if (options.wants("index")) {
            sheet.row(indexing.changes(options.changes()));
            sheet.row(indexing.counts(options.changes()));
        }
        if (options.wants("counts")) sheet.row(new StockCounts(fleet).set(options.counts()));
        if (options.wants("reservations")) sheet.row(new HotVariant(fleet).reservations(options.crowd()));
        for (var kind : Memory.values()) sheet.memory(kind + " MiB", kind.of(fleet.processes()));
        if (options.machine()) machine(fleet, plan, sheet);
    }

    private static void machine(Fleet fleet, Plan plan, Sheet sheet) throws IOException {
        try (var nginx = Nginx.start()) {
            sheet.row(new Measure(Map.of("nginx", nginx.pid()), plan).run("nginx: static file", nginx::file));
        }
        int seconds = Math.max(1, (int) plan.measured().toSeconds() / 2);
        new Pgbench(fleet, plan.connections(), seconds).run().forEach(sheet::row);
    }
}
