package bd.haat.load.measure;

import bd.haat.load.fleet.Usage;

/**
 * What was counted.
 *
 * @param taken CPU time of the fleet's processes
 * @param clientCpuMs CPU time of this program
 */
public record Figures(
        String name,
        long requests,
        long errors,
        double seconds,
        double p50Ms,
        double p99Ms,
        Usage taken,
        long clientCpuMs) {
    public double perSecond() {
        return requests / seconds;
    }

    /** CPU milliseconds for each request, of one process. */
    public double cpuPerRequest(String process) {
        return requests == 0 ? 0 : (double) taken.cpuMs().getOrDefault(process, 0L) / requests;
    }

    /** CPU milliseconds for each request, of the whole fleet. */
    public double cpuPerRequest() {
        return requests == 0 ? 0 : (double) taken.totalMs() / requests;
    }
}
