package bd.haat.order.courier;

import java.time.Instant;

/** One courier company. No method throws for what a remote party may do; nothing here is called inside a transaction. */
public interface Courier {
    CourierName name();

    Price price(Parcel parcel);

    /** Asks the courier to fetch and carry it. Each call may make a parcel of its own, see {@link #refusesDoubles}. */
    Creation create(Parcel parcel);

    /** Whether the courier itself refuses a second parcel under the same reference, so that {@link #create} may be repeated. */
    boolean refusesDoubles();

    /** Whether it knows a parcel under our reference. */
    LookUp find(String reference);

    /** @param code the courier's number; null where it has told none and goes by our reference */
    Progress track(String reference, String code);

    Cancellation cancel(String code, String reason);

    /** The courier's page that shows a shopper where the parcel is; null where there is none. Either code may be null. */
    String page(String code, String trackingCode);

    /** What carrying would cost. */
    sealed interface Price {
        /**
         * @param feeMinor for the way, in paisa
         * @param cashFeeMinor for collecting the cash
         */
        record Offered(long feeMinor, long cashFeeMinor) implements Price {
            public long totalMinor() {
                return feeMinor + cashFeeMinor;
            }
        }

        /** @param why {@code area-not-served}, {@code too-heavy}, {@code no-phone}, {@code broken-taka}, or the courier's words */
        record NotCarried(String why) implements Price {}

        record NoAnswer(String why) implements Price {}
    }

    /** What became of {@link #create}. */
    sealed interface Creation {
        /** @param trackingCode what a shopper follows it by, where that is not the code; else null */
        record Created(String code, String trackingCode) implements Creation {}

        record Refused(String why) implements Creation {}

        /** The courier has not seen the request. */
        record NotSent(String why) implements Creation {}

        /** There may be a parcel now, or not. */
        record Lost(String why) implements Creation {}
    }

    /** What {@link #find} says. */
    sealed interface LookUp {
        /** @param code null where the courier tells none */
        record Found(String code) implements LookUp {}

        record Absent() implements LookUp {}

        /** This courier cannot be asked by reference. */
        record NotOffered() implements LookUp {}

        record NoAnswer(String why) implements LookUp {}
    }

    /** What {@link #track} says. */
    sealed interface Progress {
        /**
         * @param words what the courier calls the step
         * @param reference ours, as the courier has it written down; null where it does not say
         * @param code the courier's own number, likewise
         * @param at since when; null where it does not say
         */
        record At(Step step, String words, String reference, String code, Instant at) implements Progress {}

        /** The courier knows no such parcel. */
        record Unknown() implements Progress {}

        record NoAnswer(String why) implements Progress {}
    }

    /** What became of {@link #cancel}. */
    sealed interface Cancellation {
        record Cancelled() implements Cancellation {}

        record TooLate(String why) implements Cancellation {}

        /** People have to ask people. */
        record NotOffered() implements Cancellation {}

        record NoAnswer(String why) implements Cancellation {}
    }
}
