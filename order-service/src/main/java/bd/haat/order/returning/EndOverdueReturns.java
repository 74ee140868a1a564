package bd.haat.order.returning;

import bd.haat.order.returns.Returns;
import bd.haat.order.timer.Recurring;
import bd.haat.order.timer.Sweep;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Owns the deadlines of returns, which stand in their own rows; an index of just those that wait is read. */
@Component
class EndOverdueReturns implements Recurring {
    private static final int AT_ONCE = 200;

    private final Returns returns;
    private final MoveReturn moveReturn;
    private final Clock clock;

    EndOverdueReturns(Returns returns, MoveReturn moveReturn, Clock clock) {
        this.returns = returns;
        this.moveReturn = moveReturn;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "end-overdue-returns";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        int moved;
        do {
            moved = Sweep.each(returns.overdue(clock.instant(), AT_ONCE), moveReturn::overdue);
        } while (moved == AT_ONCE);
    }
}
