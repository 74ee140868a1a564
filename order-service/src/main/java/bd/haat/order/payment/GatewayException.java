package bd.haat.order.payment;

/** A gateway did not do what it was asked; trying later may help. */
public class GatewayException extends RuntimeException {
    private final String code;

    public GatewayException(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    /** The gateway's own code, or {@code no-answer}. */
    public String code() {
        return code;
    }
}
