package bd.haat.local;

import bd.haat.local.plan.PortChoice;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the arguments of {@code deploy/up} into options. */
final class UpArguments {
    static final String USAGE = """
        deploy/up starts the whole marketplace on this machine and keeps it running until Ctrl-C or deploy/down.
          --reset                 begin anew: data, secrets and logs of earlier runs are removed
          --no-seed               without the demo market
          --no-build              run the jars as they are, also where sources are newer
          --no-train              train no AOT caches (none are trained where CI=true)
          --train-now             train them at once, not only while the machine is idle
          --replicas order=3,…    more JVMs of a service, on free ports
          --shards order=2        a service's rows spread over so many databases; order-service can
          --only user,order,…     these alone, and the backing services that they need
          --ports fixed|random|N  the usual ports, any free ones, or free ones from N on (also HAAT_PORT_BASE)
          --together N            how many JVMs may be starting at one time
          --watch                 Prometheus beside it, with the rules and alerts of production
        HAAT_HOME names another folder than .haat for all that it makes.\
        """;

    private UpArguments() {}

    /** @throws IllegalArgumentException with the usage when it does not understand */
    static void read(List<String> arguments, Map<String, String> environment, FleetOptions options) {
        if ("true".equals(environment.get("CI"))) {
            options.train(false);
        }
        if (environment.containsKey("HAAT_PORT_BASE")) {
            options.ports(PortChoice.parse(environment.get("HAAT_PORT_BASE")));
        }
        var words = arguments.stream()
                .flatMap(word -> Arrays.stream(word.split("=", word.startsWith("--") ? 2 : 1)))
                .iterator();
        while (words.hasNext()) {
            read(words.next(), words, options);
        }
    }

    private static void read(String flag, Iterator<String> rest, FleetOptions options) {
        switch (flag) {
            case "--reset" -> options.reset(true);
            case "--no-seed" -> options.seed(false);
            case "--no-build" -> options.build(false);
            case "--watch" -> options.watch(true);
            case "--no-train" -> options.train(false);
            case "--train-now" -> options.trainNow();
            case "--replicas" -> options.replicas(counts(flag, value(flag, rest)));
            case "--shards" -> options.shards(counts(flag, value(flag, rest)));
            case "--only" -> options.only(Set.of(value(flag, rest).split(",")));
            case "--ports" -> options.ports(PortChoice.parse(value(flag, rest)));
            case "--together" -> options.startTogether(number(flag, value(flag, rest)));
            case "--help", "-h" -> throw new IllegalArgumentException(USAGE);
            default -> throw new IllegalArgumentException("unknown: " + flag + "\n" + USAGE);
        }
    }

    private static String value(String flag, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(flag + " needs a value\n" + USAGE);
        }
        return rest.next();
    }

    private static Map<String, Integer> counts(String flag, String text) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var pair : text.split(",")) {
            var parts = pair.split("=");
            if (parts.length != 2) {
                throw new IllegalArgumentException(flag + " wants order=3 or order=3,product=2 and not " + text);
            }
            counts.put(parts[0], number(flag, parts[1]));
        }
        return counts;
    }

    private static int number(String flag, String text) {
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException(flag + " wants a number from 1 and not " + text);
        }
        return Integer.parseInt(text);
    }
}
