package bd.haat.location.rate;

/** The ways to deliver. Each zone has a rate for the standard one; another has a rate where it is offered. */
public enum Speed {
    STANDARD,
    EXPRESS
}
