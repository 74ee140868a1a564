package bd.haat.order.booking;

/** A courier does not answer now; the work is done later. */
class CourierAwayException extends RuntimeException {
    CourierAwayException(String why) {
        super(why);
    }
}
