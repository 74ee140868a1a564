package bd.haat.local.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * How a member's JVM is run.
 *
 * @param heapMegabytes largest heap
 * @param optimizing whether the optimizing compiler (C2) may work: more speed for the hot ones, at the price of memory and
 *     of CPU while they warm up
 */
public record Jvm(int heapMegabytes, boolean optimizing) {
    /** For members that few requests reach. */
    public static Jvm small() {
        return new Jvm(256, false);
    }

    /** For members on every shopper's path. */
    public static Jvm hot(int heapMegabytes) {
        return new Jvm(heapMegabytes, true);
    }

    /** The same for minutes only: the optimizing compiler's work would not pay any more. */
    public Jvm shortLived() {
        return new Jvm(heapMegabytes, false);
    }

    /** The JVM's flags. An AOT cache holds only for the flags that it was trained with. */
    public List<String> flags() {
        var flags = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dsun.net.inetaddr.ttl=10", // a name must not stick to the replica that it once meant
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (!optimizing) {
            flags.add("-XX:TieredStopAtLevel=1");
        }
        return List.copyOf(flags);
    }
}
