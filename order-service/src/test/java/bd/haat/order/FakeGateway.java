package bd.haat.order;

import bd.haat.common.test.RemoteStub.Answer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** What the gateways played here have in common: answers that a test spoils on their way. */
public abstract class FakeGateway {
    /** By operation; an answer is spoilt after the work is done. */
    private final Map<String, UnaryOperator<Answer>> faults = new ConcurrentHashMap<>();

    public void fault(String operation, UnaryOperator<Answer> fault) {
        faults.put(operation, fault);
    }

    /** The work is done, its answer comes too late. */
    public void loseAnswersOf(String operation) {
        fault(operation, answer -> {
            try {
                new Semaphore(0).tryAcquire(1200, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return answer;
        });
    }

    public void heal() {
        faults.clear();
    }

    protected Answer with(String operation, Answer answer) {
        var fault = faults.get(operation);
        return fault == null ? answer : fault.apply(answer);
    }

    /** The parameters of a form or a query. */
    public static Map<String, String> parameters(String text) {
        var fields = new HashMap<String, String>();
        for (var pair : text.substring(text.indexOf('?') + 1).split("&")) {
            int equals = pair.indexOf('=');
            fields.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }
}
