package bd.haat.sandbox.requests;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/** The last {@value #LIMIT} requests. */
@Component
public class RequestLog {
    static final int LIMIT = 10_000;

    private final Deque<LoggedRequest> newestFirst = new ArrayDeque<>();

    /** Appends one, forgetting the oldest past the limit. */
    public synchronized void add(LoggedRequest request) {
        newestFirst.addFirst(request);
        if (newestFirst.size() > LIMIT) {
            newestFirst.removeLast();
        }
    }

    synchronized List<LoggedRequest> newest(String target, int limit) {
        return newestFirst.stream()
                .filter(request -> target == null || request.target().equals(target))
                .limit(limit)
                .toList();
    }

    synchronized void clear() {
        newestFirst.clear();
    }
}
