package bd.haat.location.delivery;

/** Days from hand-over to the door, both ends included. */
record Estimate(int minDays, int maxDays) {}
