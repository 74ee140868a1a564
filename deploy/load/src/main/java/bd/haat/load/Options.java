package bd.haat.load;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to measure.
 *
 * @param products to be made first; 0 measures the market as it is
 * @param purchases counted at most; as many go before, not counted
 * @param crowd orders that want the same variant at the same moment
 * @param changes of products that the index is told of
 * @param counts of variants that their sellers set
 * @param openOrders for the plans of the timers' queries; 0 leaves them out
 * @param only the kinds of request to measure, by the first word of their rows; empty for all
 * @param machine whether the machine itself is measured as well
 */
record Options(
        int connections,
        Duration warmUp,
        Duration measured,
        int products,
        int purchases,
        int crowd,
        int changes,
        int counts,
        int openOrders,
        Set<String> only,
        boolean machine) {
    static final String USAGE = """
        deploy/load/run measures the fleet that runs here, through its gateway.
          --connections N   that send at the same time (16)
          --seconds N       of counting for each kind of request (15; four times as long for purchases)
          --warm-up N       seconds before, not counted (5; four times as long for purchases)
          --products N      makes a catalogue of so many products first, 10000, 100000 or 1000000
          --purchases N     counted at most (1000)
          --crowd N         orders that want the same variant at the same moment (20000)
          --changes N       of products that the search index is told of (20000)
          --counts N        of variants that their sellers set (50000)
          --open-orders N   prints the plans of the timers' queries without and with so many open orders
          --only A,B        of product, listing, search, login, purchase, reindex, index, counts, reservations
          --no-machine      without nginx and pgbench
        HAAT_HOME names the fleet's folder, .haat unless set.\
        """;

    private static final Map<String, Integer> USUAL = Map.of(
            "--connections",
            16,
            "--seconds",
            15,
            "--warm-up",
            5,
            "--products",
            0,
            "--purchases",
            1000,
            "--crowd",
            20_000,
            "--changes",
            20_000,
            "--counts",
            50_000,
            "--open-orders",
            0);

    /** @throws IllegalArgumentException with the usage */
    static Options of(List<String> arguments) {
        var numbers = new HashMap<>(USUAL);
        var only = Set.<String>of();
        boolean machine = true;
        for (var words = arguments.iterator(); words.hasNext(); ) {
            var flag = words.next();
            if (flag.equals("--help") || flag.equals("-h")) throw new IllegalArgumentException(USAGE);
            if (flag.equals("--no-machine")) machine = false;
            else if (flag.equals("--only") && words.hasNext())
                only = Set.of(words.next().split(","));
            else if (USUAL.containsKey(flag)) numbers.put(flag, number(flag, words.hasNext() ? words.next() : ""));
            else throw new IllegalArgumentException("unknown: " + flag + "\n" + USAGE);
        }
        return new Options(
                numbers.get("--connections"),
                Duration.ofSeconds(numbers.get("--warm-up")),
                Duration.ofSeconds(numbers.get("--seconds")),
                numbers.get("--products"),
                numbers.get("--purchases"),
                numbers.get("--crowd"),
                numbers.get("--changes"),
                numbers.get("--counts"),
                numbers.get("--open-orders"),
                only,
                machine);
    }

    boolean wants(String kind) {
        return only.isEmpty() || only.contains(kind);
    }

    private static int number(String flag, String text) {
        if (!text.matches("[1-9][0-9]{0,5}|1000000"))
            throw new IllegalArgumentException(flag + " needs a number\n" + USAGE);
        return Integer.parseInt(text);
    }
}
