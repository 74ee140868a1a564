package bd.haat.sandbox.parcel;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** All couriers' books: the last {@value #LIMIT} parcels. */
@Component
public class Parcels {
    static final int LIMIT = 10_000;

    private final Deque<Parcel> newestFirst = new ArrayDeque<>();
    private final Clock clock;
    private long number = 1_424_100;

    Parcels(Clock clock) {
        this.clock = clock;
    }

    /** Adds one under a new code that begins so. */
    public synchronized Parcel add(String party, String prefix, String reference, JsonNode asked, String status) {
        var parcel = new Parcel(party, prefix + ++number, reference, asked, new Parcel.Moment(status, clock.instant()));
        newestFirst.addFirst(parcel);
        if (newestFirst.size() > LIMIT) {
            newestFirst.removeLast();
        }
        return parcel;
    }

    public synchronized Optional<Parcel> byCode(String party, String code) {
        return first(parcel -> parcel.party().equals(party) && parcel.code().equals(code));
    }

    public synchronized Optional<Parcel> byReference(String party, String reference) {
        return first(
                parcel -> parcel.party().equals(party) && parcel.reference().equals(reference));
    }

    /** Takes it to another status; false if there is no such parcel. */
    public synchronized boolean move(String party, String code, String status) {
        var found =
                first(parcel -> parcel.party().equals(party) && parcel.code().equals(code));
        found.ifPresent(parcel -> parcel.moved(new Parcel.Moment(status, clock.instant())));
        return found.isPresent();
    }

    synchronized List<Parcel> newest(Predicate<Parcel> wanted) {
        return newestFirst.stream().filter(wanted).toList();
    }

    private Optional<Parcel> first(Predicate<Parcel> wanted) {
        return newestFirst.stream().filter(wanted).findFirst();
    }
}
