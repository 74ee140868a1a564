package bd.haat.load.measure;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints figures as tab-separated values, one line a kind of request, with a column for each process. */
public final class Sheet {
    private final PrintStream out;
    private final List<String> processes;

    public Sheet(PrintStream out, Collection<String> processes) {
        this.out = out;
        this.processes = List.copyOf(processes);
    }

    public void head() {
        out.println(
                "name\trequests\terrors\treq/s\tp50 ms\tp99 ms\tCPU ms/req\tclient\t" + String.join("\t", processes));
    }

    public void row(Figures figures) {
        out.printf(
                Locale.ROOT,
                "%s\t%d\t%d\t%.1f\t%.2f\t%.2f\t%.3f\t%.3f\t%s%n",
                figures.name(),
                figures.requests(),
                figures.errors(),
                figures.perSecond(),
                figures.p50Ms(),
                figures.p99Ms(),
                figures.cpuPerRequest(),
                figures.requests() == 0 ? 0 : (double) figures.clientCpuMs() / figures.requests(),
                processes.stream()
                        .map(name -> String.format(Locale.ROOT, "%.3f", figures.cpuPerRequest(name)))
                        .collect(Collectors.joining("\t")));
    }

    /** Whose work it was: percent of the CPU time in the processes' columns. */
    public void share(Figures figures) {
        double all = Math.max(1, figures.taken().totalMs());
        out.printf(
                Locale.ROOT,
                "%s, share %%\t\t\t\t\t\t100\t\t%s%n",
                figures.name(),
                processes.stream()
                        .map(name -> String.format(
                                Locale.ROOT,
                                "%.1f",
                                100 * figures.taken().cpuMs().getOrDefault(name, 0L) / all))
                        .collect(Collectors.joining("\t")));
    }

    /** Memory in MiB in the processes' columns, with the sum of all. */
    public void memory(String name, Map<String, Long> megabytes) {
        out.printf(
                "%s\t\t\t\t\t\t%d\t\t%s%n",
                name,
                megabytes.values().stream().mapToLong(Long::longValue).sum(),
                processes.stream()
                        .map(process -> "" + megabytes.getOrDefault(process, 0L))
                        .collect(Collectors.joining("\t")));
    }
}
