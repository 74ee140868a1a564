package bd.haat.load;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/**
 * What to measure.
 *
 * @param products to be made first; 0 measures the market as it is
 * @param purchases counted at most
 * @param crowd orders that want the same variant at the same moment
 * @param openOrders for the plans of the timers' queries; 0 leaves them out
 * @param machine whether the machine itself is measured as well
 */
record Options(
        int connections,
        Duration warmUp,
        Duration measured,
        int products,
        int purchases,
        int crowd,
        int openOrders,
        boolean machine) {
    static final String USAGE = """
        deploy/load/run measures the fleet that runs here, through its gateway.
          --connections N   that send at the same time (16)
          --seconds N       of counting for each kind of request (15)
          --warm-up N       seconds before, not counted (5)
          --products N      makes a catalogue of so many products first, such as 10000 or 100000
          --purchases N     counted at most (300)
          --crowd N         orders that want the same variant at the same moment (20000)
          --open-orders N   prints the plans of the timers' queries without and with so many open orders
          --no-machine      without nginx and pgbench
        HAAT_HOME names the fleet's folder, .haat unless set.\
        """;

    /** @throws IllegalArgumentException with the usage */
    static Options of(List<String> arguments) {
        var options = new Options(16, Duration.ofSeconds(5), Duration.ofSeconds(15), 0, 300, 20_000, 0, true);
        for (var words = arguments.iterator(); words.hasNext(); ) options = options.with(words.next(), words);
        return options;
    }

    private Options with(String flag, Iterator<String> rest) {
        return switch (flag) {
            case "--connections" -> of(number(flag, rest), warmUp, measured, products, purchases, crowd, openOrders);
            case "--seconds" -> of(connections, warmUp, seconds(flag, rest), products, purchases, crowd, openOrders);
            case "--warm-up" -> of(connections, seconds(flag, rest), measured, products, purchases, crowd, openOrders);
            case "--products" -> of(connections, warmUp, measured, number(flag, rest), purchases, crowd, openOrders);
            case "--purchases" -> of(connections, warmUp, measured, products, number(flag, rest), crowd, openOrders);
            case "--crowd" -> of(connections, warmUp, measured, products, purchases, number(flag, rest), openOrders);
            case "--open-orders" -> of(connections, warmUp, measured, products, purchases, crowd, number(flag, rest));
            case "--no-machine" ->
                new Options(connections, warmUp, measured, products, purchases, crowd, openOrders, false);
            case "--help", "-h" -> throw new IllegalArgumentException(USAGE);
            default -> throw new IllegalArgumentException("unknown: " + flag + "\n" + USAGE);
        };
    }

    private Options of(
            int connections,
            Duration warmUp,
            Duration measured,
            int products,
            int purchases,
            int crowd,
            int openOrders) {
        return new Options(connections, warmUp, measured, products, purchases, crowd, openOrders, machine);
    }

    private static Duration seconds(String flag, Iterator<String> rest) {
        return Duration.ofSeconds(number(flag, rest));
    }

    private static int number(String flag, Iterator<String> rest) {
        var text = rest.hasNext() ? rest.next() : "";
        if (!text.matches("[1-9][0-9]{0,5}")) throw new IllegalArgumentException(flag + " needs a number\n" + USAGE);
        return Integer.parseInt(text);
    }
}
