package bd.haat.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** Where the money of one order is: with the sellers, owed to the shopper, on its way back, given back, or paid out. */
final class Purse {
    private final long dueEach;
    private final long[] escrow;
    private long captured;
    private long collected;
    private long owed;
    private long onItsWayBack;
    private long refunded;
    private long settled;

    Purse(int sellers, long dueEach) {
        this.dueEach = dueEach;
        escrow = new long[sellers];
    }

    long escrow(int seller) {
        return escrow[seller];
    }

    boolean isEscrowEmpty() {
        return Arrays.stream(escrow).allMatch(held -> held == 0);
    }

    /** Taken by a gateway; owed until it is known to stand for goods. */
    void capture(long total) {
        captured += total;
        owed += total;
    }

    void standsForGoods(long total) {
        owed -= total;
        Arrays.fill(escrow, dueEach);
    }

    void collect(int seller) {
        collected += dueEach;
        escrow[seller] += dueEach;
    }

    void release(int seller) {
        owed += escrow[seller];
        escrow[seller] = 0;
    }

    /** For goods that came back, however they were paid; a delivery charge may stay with each shop. */
    void giveBack(long charge) {
        for (int i = 0; i < escrow.length; i++) {
            long back = Math.max(0, escrow[i] - charge);
            owed += back;
            escrow[i] -= back;
        }
    }

    void sendBack() {
        onItsWayBack = owed;
    }

    /** What was on its way has arrived; false if nothing was. */
    boolean arrive() {
        if (onItsWayBack == 0) return false;
        owed -= onItsWayBack;
        refunded += onItsWayBack;
        onItsWayBack = 0;
        return true;
    }

    boolean isAllBack() {
        return captured + collected == refunded;
    }

    void settle() {
        settled += Arrays.stream(escrow).sum();
        Arrays.fill(escrow, 0);
    }

    void check() {
        assertThat(captured + collected)
                .as("no paisa is lost")
                .isEqualTo(owed + Arrays.stream(escrow).sum() + refunded + settled);
        assertThat(onItsWayBack).as("all that is owed is on its way back").isEqualTo(owed);
    }
}
