package bd.haat.sandbox.sns;

/** How an envelope is signed. */
public enum Seal {
    RIGHT,
    WRONG,
    NONE
}
