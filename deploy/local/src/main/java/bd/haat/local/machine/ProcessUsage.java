package bd.haat.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a process has taken so far.
 *
 * @param rssKilobytes resident memory
 * @param cpu user and system time
 * @param uptime since its start
 */
public record ProcessUsage(long rssKilobytes, Duration cpu, Duration uptime) {
    /** Empty when the process is gone. */
    public static Optional<ProcessUsage> of(ProcessId process) {
        var stat = ProcStat.of(process.pid()).filter(found -> found.startTicks() == process.startTicks());
        try {
            var rss = rss(process.pid());
            var sinceBoot = ticks(Files.readString(Path.of("/proc/uptime")).split(" ")[0]);
            return stat.map(found -> new ProcessUsage(
                    rss, duration(found.cpuTicks()), duration(Math.max(0, sinceBoot - found.startTicks()))));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Resident memory in whole MiB. */
    public long rssMegabytes() {
        return rssKilobytes / 1024;
    }

    private static long rss(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static long ticks(String seconds) {
        return Math.round(Double.parseDouble(seconds) * ProcStat.TICKS_PER_SECOND);
    }

    private static Duration duration(long ticks) {
        return Duration.ofMillis(ticks * 1000 / ProcStat.TICKS_PER_SECOND);
    }
}
