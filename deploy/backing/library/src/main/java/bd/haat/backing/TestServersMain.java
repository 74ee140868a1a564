package bd.haat.backing;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The shared test servers by hand: {@code start [kind…]}, {@code status} or {@code stop}. */
public final class TestServersMain {
    private TestServersMain() {}

    public static void main(String[] arguments) {
        var servers = SharedServers.ofCheckout();
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "start" -> kinds(arguments).parallel().map(TestServers::get).forEach(TestServersMain::print);
            case "status" ->
                Arrays.stream(Backing.values())
                        .flatMap(kind -> BackingServices.find(kind, servers.home()).stream())
                        .forEach(TestServersMain::print);
            case "stop" -> servers.stop();
            default -> {
                System.err.println("usage: test-servers start [kind…] | status | stop");
                System.exit(2);
            }
        }
    }

    private static Stream<Backing> kinds(String[] arguments) {
        return arguments.length == 1
                ? Arrays.stream(Backing.values())
                : Arrays.stream(arguments).skip(1).map(name -> Backing.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    private static void print(Running server) {
        System.out.printf(
                "%-13s pid %-7d %s  %s%n", server.kind().folder(), server.pid(), server.endpoint("url"), server.log());
    }
}
