package bd.haat.load.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the memory of processes is counted. */
public enum Memory {
    /** Resident: pages that processes share count once for each of them. */
    RSS("status", "VmRSS:"),
    /** Each page divided by those who share it, so that sums are true. */
    PSS("smaps_rollup", "Pss:");

    private final String file;
    private final String line;

    Memory(String file, String line) {
        this.file = file;
        this.line = line;
    }

    /**
     * In MiB, by name, of processes with all their children.
     *
     * @param roots process ids by name
     */
    public Map<String, Long> of(Map<String, Long> roots) {
        var trees = new Trees();
        var megabytes = new LinkedHashMap<String, Long>();
        roots.forEach((name, pid) -> megabytes.put(
                name, trees.of(pid).mapToLong(proc -> kilobytes(proc.pid())).sum() / 1024));
        return megabytes;
    }

    private long kilobytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), file)).stream()
                    .filter(found -> found.startsWith(line))
                    .mapToLong(found -> Long.parseLong(found.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
