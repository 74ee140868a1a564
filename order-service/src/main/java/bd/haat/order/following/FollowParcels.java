package bd.haat.order.following;

import bd.haat.common.persistence.Shards;
import bd.haat.order.booking.Booking;
import bd.haat.order.booking.Bookings;
import bd.haat.order.courier.Courier.Progress;
import bd.haat.order.courier.CourierSettings;
import bd.haat.order.courier.Couriers;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import bd.haat.order.timer.Recurring;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks couriers about the parcels that somebody said something of, and about those that nobody has said anything of for long. */
@Component
class FollowParcels implements Recurring {
    private static final Logger log = LoggerFactory.getLogger(FollowParcels.class);
    private static final int AT_ONCE = 20;
    private static final Duration AWAY = Duration.ofMinutes(1);

    private final Bookings bookings;
    private final Shards shards;
    private final Couriers couriers;
    private final NoteProgress noteProgress;
    private final CourierSettings settings;
    private final Rules rules;
    private final MeterRegistry meters;
    private final Clock clock;

    FollowParcels(
            Bookings bookings,
            Shards shards,
            Couriers couriers,
            NoteProgress noteProgress,
            CourierSettings settings,
            Rules rules,
            MeterRegistry meters,
            Clock clock) {
        this.bookings = bookings;
        this.shards = shards;
        this.couriers = couriers;
        this.noteProgress = noteProgress;
        this.settings = settings;
        this.rules = rules;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "follow-parcels";
    }

    @Override
    public Duration pause() {
        return settings.sweep();
    }

    @Override
    public void run() {
        var due = bookings.due(clock.instant(), AT_ONCE);
        if (due.isEmpty()) return;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<?>>();
            due.forEach(booking ->
                    asked.add(threads.submit(() -> shards.run(shards.of(booking.id()), () -> follow(booking)))));
            asked.forEach(FollowParcels::await);
        }
    }

    private void follow(Booking booking) {
        var code = booking.code() == null ? booking.hint() : booking.code();
        var said = couriers.named(booking.courier()).track(booking.reference(), code);
        count(booking, said);
        switch (said) {
            case Progress.At at when isForeign(booking, at) -> bookings.forgetHint(booking.id());
            case Progress.At at -> {
                noteProgress.note(booking.id(), at);
                again(booking, rules.seconds(Rule.COURIER_SILENCE_SECONDS, clock.instant()));
            }
            case Progress.Unknown() when booking.isUnheard() -> bookings.forgetHint(booking.id());
            case Progress.Unknown() -> {
                bookings.review(booking.id(), Booking.Review.UNCLEAR);
                again(booking, rules.seconds(Rule.COURIER_SILENCE_SECONDS, clock.instant()));
            }
            case Progress.NoAnswer(var _) -> again(booking, AWAY);
        }
    }

    /** A parcel that somebody called ours, and that the courier knows under another's reference or none. */
    private static boolean isForeign(Booking booking, Progress.At at) {
        return booking.isUnheard() && !booking.reference().equals(at.reference());
    }

    private void again(Booking booking, Duration pause) {
        bookings.checkAgain(booking, clock.instant().plus(pause));
    }

    private void count(Booking booking, Progress said) {
        var outcome = switch (said) {
            case Progress.At _ -> "told";
            case Progress.Unknown _ -> "unknown";
            case Progress.NoAnswer _ -> "no-answer";
        };
        meters.counter("haat.couriers.asked", "courier", booking.courier().name(), "outcome", outcome)
                .increment();
    }

    /** One parcel's trouble is not the others'; it stays due and comes again. */
    private static void await(Future<?> asked) {
        try {
            asked.get();
        } catch (ExecutionException failed) {
            log.warn("a parcel could not be followed", failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
