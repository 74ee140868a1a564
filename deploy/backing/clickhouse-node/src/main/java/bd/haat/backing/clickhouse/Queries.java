package bd.haat.backing.clickhouse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs queries one after the other, in the order in which they came. */
final class Queries {
    private final Engine engine;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    Queries(Engine engine) {
        this.engine = engine;
    }

    Answer run(Query query) throws InterruptedException {
        return outcome(thread.submit(() -> runNow(query)));
    }

    void close() {
        thread.submit(engine::close);
        thread.close();
    }

    private Answer runNow(Query query) {
        var used = control("USE " + quoted(query.database(), '`'));
        if (!used.ok()) {
            return used;
        }
        var set = new ArrayList<String>();
        try {
            for (var setting : query.settings().entrySet()) {
                var done = control("SET " + quoted(setting.getKey(), '`') + " = " + quoted(setting.getValue(), '\''));
                if (!done.ok()) {
                    return done;
                }
                set.add(setting.getKey());
            }
            return engine.run(query.statement(), query.format(), query.parameters());
        } finally {
            forget(set);
        }
    }

    private void forget(List<String> settings) {
        settings.forEach(name -> control("SET " + quoted(name, '`') + " = DEFAULT"));
    }

    private Answer control(String statement) {
        return engine.run(statement.getBytes(StandardCharsets.UTF_8), "Null", Map.of());
    }

    private static String quoted(String text, char quote) {
        return quote + text.replace("\\", "\\\\").replace("" + quote, "\\" + quote) + quote;
    }

    private static Answer outcome(Future<Answer> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return Answer.failed("Code: 1000. " + e.getCause());
        }
    }
}
