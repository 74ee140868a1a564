package bd.haat.load.fleet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CPU time that processes with all their children have taken so far, in milliseconds, by name. */
public record Usage(Map<String, Long> cpuMs) {
    /** @param roots process ids by name */
    public static Usage of(Map<String, Long> roots) {
        var all = Proc.all();
        var children = all.values().stream().collect(Collectors.groupingBy(Proc::parent));
        var cpu = new LinkedHashMap<String, Long>();
        roots.forEach((name, pid) -> cpu.put(
                name, tree(all.get(pid), children).mapToLong(Usage::ticks).sum() * Proc.MS_PER_TICK));
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

    /** Resident memory of the same trees, in MiB; pages that processes share count once for each. */
    public static Map<String, Long> rssMegabytes(Map<String, Long> roots) {
        var all = Proc.all();
        var children = all.values().stream().collect(Collectors.groupingBy(Proc::parent));
        var rss = new LinkedHashMap<String, Long>();
        roots.forEach((name, pid) -> rss.put(
                name,
                tree(all.get(pid), children)
                                .mapToLong(proc -> Memory.rssKilobytes(proc.pid()))
                                .sum()
                        / 1024));
        return rss;
    }

    private static long ticks(Proc proc) {
        return proc.ownTicks() + proc.endedTicks();
    }

    private static Stream<Proc> tree(Proc root, Map<Long, List<Proc>> children) {
        if (root == null) return Stream.empty();
        return Stream.concat(
                Stream.of(root),
                children.getOrDefault(root.pid(), List.of()).stream().flatMap(child -> tree(child, children)));
    }
}
