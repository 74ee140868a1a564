package bd.haat.product.darkroom;

import bd.haat.product.darkroom.Development.Busy;
import bd.haat.product.darkroom.Development.Refused;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Works on threads of the platform: native code on virtual ones would hold up everybody else's requests. */
@Component
class NativeDarkroom implements Darkroom {
    private final DarkroomSettings settings;
    private final DevelopPicture develop;
    private final ThreadPoolExecutor lanes;
    private final Timer timer;

    NativeDarkroom(DarkroomSettings settings, Clock clock, MeterRegistry registry) {
        this.settings = settings;
        develop = new DevelopPicture(settings, clock);
        lanes = new ThreadPoolExecutor(
                settings.atOnce(),
                settings.atOnce(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.waiting()),
                Thread.ofPlatform().name("darkroom-", 0).daemon().factory());
        timer = Timer.builder("haat.pictures.developing")
                .description("Time to make all sizes of a picture, without waiting for a turn")
                .register(registry);
    }

    @Override
    public Development develop(InputStreamSource file, long largest) {
        try {
            var work = lanes.submit(() -> timer.recordCallable(() -> attempt(file, largest)));
            try {
                return work.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                work.cancel(true); // no effect on what is done
            }
        } catch (RejectedExecutionException | TimeoutException full) {
            return new Busy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Busy();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unread) throw new UncheckedIOException(unread);
            if (failed.getCause() instanceof RuntimeException own) throw own;
            throw new IllegalStateException("A picture could not be developed", failed.getCause());
        }
    }

    private Development attempt(InputStreamSource file, long largest) throws IOException {
        try (var content = file.getInputStream()) {
            var bytes = content.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, largest + 1));
            return bytes.length > largest ? new Refused(Refusal.TOO_LARGE) : developed(bytes);
        }
    }

    private Development developed(byte[] bytes) {
        try {
            return develop.develop(bytes);
        } catch (RefusedPicture refused) {
            return new Refused(refused.why());
        }
    }

    @PreDestroy
    void close() {
        lanes.shutdownNow();
    }
}
