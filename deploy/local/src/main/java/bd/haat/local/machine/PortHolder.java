package bd.haat.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The process that listens on a port.
 *
 * @param command its command line, cut after 100 characters
 */
public record PortHolder(long pid, String command) {
    private static final String LISTENING = "0A";

    /** Empty when nobody listens there, or when the holder's descriptors may not be read (another user's process). */
    public static Optional<PortHolder> of(int port) {
        var inodes = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(table).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > 9 && fields[3].equals(LISTENING) && port(fields[1]) == port)
                .map(fields -> "socket:[" + fields[9] + "]")
                .toList();
        return inodes.isEmpty() ? Optional.empty() : holder(inodes::contains);
    }

    @Override
    public String toString() {
        return "process " + pid + " (" + command + ")";
    }

    private static int port(String address) {
        var colon = address.lastIndexOf(':');
        return colon < 0 ? -1 : Integer.parseInt(address.substring(colon + 1), 16);
    }

    private static Optional<PortHolder> holder(Predicate<String> isIt) {
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                if (holds(process, isIt)) {
                    var pid = Long.parseLong(process.getFileName().toString());
                    return Optional.of(new PortHolder(pid, command(process)));
                }
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean holds(Path process, Predicate<String> isIt) {
        try (var descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (var descriptor : descriptors) {
                if (isIt.test(target(descriptor))) {
                    return true;
                }
            }
        } catch (IOException notOurs) {
            return false;
        }
        return false;
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static String command(Path process) {
        var line = String.join(" ", lines(process.resolve("cmdline").toString()))
                .replace('\0', ' ')
                .strip();
        return line.length() > 100 ? line.substring(0, 100) + "…" : line;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
