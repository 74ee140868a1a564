package bd.haat.location.rate;

/** Days from hand-over to the door, both ends included. */
public record Estimate(int minDays, int maxDays) {}
