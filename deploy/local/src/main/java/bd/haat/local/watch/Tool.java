package bd.haat.local.watch;

import bd.haat.backing.process.Command;
import java.util.List;

/**
 * A program that watches.
 *
 * @param name of its log and its pid file
 * @param packages Debian packages that bring it
 * @param port where it answers
 * @param ready path that answers 200 once it works
 */
record Tool(String name, List<String> packages, Command command, int port, String ready) {
    String address() {
        return "127.0.0.1:" + port;
    }
}
