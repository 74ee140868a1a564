package bd.haat.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many who do something at the same moment. */
final class Crowd {
    /** Rules allow a shopper twenty open orders to be paid in cash, so a crowd needs fewer accounts than orders: each costs a slow hash. */
    static final int ORDERS_EACH = 20;

    private static final int REGISTERING_TOGETHER = 4;

    private Crowd() {}

    /** So many shoppers that each has at most {@link #ORDERS_EACH} of the orders. */
    static List<Shopping> shoppers(int orders) throws InterruptedException, ExecutionException {
        int people = (orders + ORDERS_EACH - 1) / ORDERS_EACH;
        try (var threads = Executors.newFixedThreadPool(REGISTERING_TOGETHER)) {
            return all(
                    threads,
                    IntStream.range(0, people)
                            .<Callable<Shopping>>mapToObj(_ -> Shopping::begin)
                            .toList());
        }
    }

    static <T> List<T> together(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return all(threads, calls);
        }
    }

    static Map<String, Long> counted(List<String> outcomes) {
        return outcomes.stream().collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
    }

    private static <T> List<T> all(ExecutorService threads, List<Callable<T>> calls)
            throws InterruptedException, ExecutionException {
        var results = new ArrayList<T>();
        for (Future<T> call : threads.invokeAll(calls)) results.add(call.get());
        return results;
    }
}
