package bd.haat.local;

import bd.haat.local.state.FleetException;
import bd.haat.local.state.FleetHome;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The commands behind {@code deploy/up}, {@code deploy/down} and {@code deploy/status}. Exit codes: 0 done, 1 failed, 2
 * wrong arguments, 3 nothing runs.
 */
public final class Main {
    private Main() {}

    /** @param args the checkout's root, the command, and the command's own arguments */
    public static void main(String[] args) throws InterruptedException {
        var checkout = Path.of(args[0]);
        var home = new FleetHome(Optional.ofNullable(System.getenv("HAAT_HOME"))
                .filter(set -> !set.isBlank())
                .map(Path::of)
                .orElse(checkout.resolve(".haat")));
        var rest = List.of(Arrays.copyOfRange(args, 2, args.length));
        try {
            var exit = switch (args[1]) {
                case "up" -> new UpCommand(checkout, home).run(rest);
                case "down" -> new DownCommand(home).run();
                case "status" -> new StatusCommand(home).run();
                default -> throw new IllegalArgumentException("no command " + args[1]);
            };
            System.exit(exit);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        } catch (FleetException failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        }
    }
}
