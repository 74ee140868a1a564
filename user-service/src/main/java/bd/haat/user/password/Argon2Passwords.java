package bd.haat.user.password;

import bd.haat.common.web.Problems;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Argon2id with OWASP's parameters (19 MiB, two passes, one lane). A hash takes tens of milliseconds of a core and its memory, so as
 * many run at a time as there are cores; past a short queue the answer is 503.
 */
@Service
class Argon2Passwords implements Passwords {
    private static final int WAITING = 64;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final ExecutorService threads;
    private final String nobodys;

    Argon2Passwords(MeterRegistry metrics) {
        int cores = Runtime.getRuntime().availableProcessors();
        var pool = new ThreadPoolExecutor(
                cores,
                cores,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("argon2-", 0).daemon().factory());
        threads = ExecutorServiceMetrics.monitor(metrics, pool, "argon2");
        nobodys = argon2.encode("nobody has this password");
    }

    @Override
    public String hash(String password) {
        return run(() -> argon2.encode(password));
    }

    @Override
    public boolean matches(String password, String hash) {
        return run(() -> argon2.matches(password, hash == null ? nobodys : hash)) && hash != null;
    }

    private <T> T run(Callable<T> hashing) {
        try {
            return threads.submit(hashing).get();
        } catch (RejectedExecutionException full) {
            throw Problems.unavailable(Duration.ofSeconds(2));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problems.unavailable(Duration.ofSeconds(2));
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
