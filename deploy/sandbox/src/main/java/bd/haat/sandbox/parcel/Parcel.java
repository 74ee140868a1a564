package bd.haat.sandbox.parcel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A parcel in a courier's books. Changed only under the lock of {@link Parcels}. */
public class Parcel {
    /** What the courier called it, and since when. */
    public record Moment(String status, Instant at) {}

    private final String party;
    private final String code;
    private final String reference;
    private final JsonNode asked;
    private final List<Moment> moments = new ArrayList<>();

    Parcel(String party, String code, String reference, JsonNode asked, Moment first) {
        this.party = party;
        this.code = code;
        this.reference = reference;
        this.asked = asked;
        moments.add(first);
    }

    void moved(Moment moment) {
        moments.add(moment);
    }

    /** The courier: {@code pathao}, {@code steadfast}, {@code redx}, {@code ecourier}. */
    public String party() {
        return party;
    }

    public String code() {
        return code;
    }

    /** The merchant's own number, empty without. */
    public String reference() {
        return reference;
    }

    /** The request that made it. */
    public JsonNode asked() {
        return asked;
    }

    public String status() {
        return moments.getLast().status();
    }

    /** The oldest first. */
    public List<Moment> moments() {
        return List.copyOf(moments);
    }
}
