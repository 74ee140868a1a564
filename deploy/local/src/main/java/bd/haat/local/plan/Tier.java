package bd.haat.local.plan;

/** A member's place between the outside and the data. Members stop from the last tier to the first, a tier at once. */
public enum Tier {
    /** Stands for somebody else's program: gets no key of ours. */
    THIRD_PARTY,
    SERVICE,
    /** Lets requests in: stops first. */
    DOOR
}
