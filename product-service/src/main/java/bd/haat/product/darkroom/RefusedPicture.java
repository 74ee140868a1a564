package bd.haat.product.darkroom;

/** Ends the look at a file; never leaves the package. */
class RefusedPicture extends RuntimeException {
    private final Refusal why;

    RefusedPicture(Refusal why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    RefusedPicture(Refusal why, Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
