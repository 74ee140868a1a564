package bd.haat.load.fleet;

import java.util.LinkedHashMap;
import java.util.Map;

/** CPU time that processes with all their children have taken so far, in milliseconds, by name. */
public record Usage(Map<String, Long> cpuMs) {
    /** @param roots process ids by name */
    public static Usage of(Map<String, Long> roots) {
        var trees = new Trees();
        var cpu = new LinkedHashMap<String, Long>();
        roots.forEach((name, pid) -> cpu.put(
                name,
                trees.of(pid)
                                .mapToLong(proc -> proc.ownTicks() + proc.endedTicks())
                                .sum()
                        * Proc.MS_PER_TICK));
        return new Usage(cpu);
    }

    /** What was taken since an earlier look. */
    public Usage since(Usage before) {
        var taken = new LinkedHashMap<String, Long>();
        cpuMs.forEach((name, now) -> taken.put(name, Math.max(0, now - before.cpuMs.getOrDefault(name, now))));
        return new Usage(taken);
    }

    /** Of all named processes together. */
    public long totalMs() {
        return cpuMs.values().stream().mapToLong(Long::longValue).sum();
    }
}
