package bd.haat.order.deadline;

import bd.haat.order.timer.Recurring;
import bd.haat.order.timer.Sweep;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks for deadlines that have come near or passed since, on one replica at a time; forgets what was announced long ago. */
@Component
class WatchDeadlines implements Recurring {
    private static final int AT_ONCE = 100;
    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private final Clocks clocks;
    private final AnnounceDeadline announce;
    private final Notices notices;
    private final DeadlineSettings settings;
    private final Clock clock;

    WatchDeadlines(Clocks clocks, AnnounceDeadline announce, Notices notices, DeadlineSettings settings, Clock clock) {
        this.clocks = clocks;
        this.announce = announce;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "watch-deadlines";
    }

    @Override
    public Duration pause() {
        return settings.watch();
    }

    @Override
    public void run() {
        notices.purge(clock.instant().minus(settings.kept()), FORGOTTEN_AT_ONCE);
        Sweep.each(
                List.of(Deadline.State.values()), state -> Sweep.each(clocks.all(), legal -> watch(legal, state)) > 0);
    }

    private boolean watch(LegalClock legal, Deadline.State state) {
        var now = clock.instant();
        var window = Window.of(state, now, legal.warning(now));
        while (true) {
            var found = legal.unannounced(window, state, AT_ONCE);
            int told = Sweep.each(found, deadline -> announce.announce(deadline, state));
            if (found.size() < AT_ONCE) return told > 0;
            window = window.from(found.getLast().position());
        }
    }
}
