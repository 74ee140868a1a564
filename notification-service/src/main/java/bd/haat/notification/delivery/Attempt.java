package bd.haat.notification.delivery;

/** How one attempt to send ends; {@code provider} names who was asked. */
public sealed interface Attempt {
    String provider();

    String detail();

    /** @param detail the provider's reference */
    record Sent(String provider, String detail) implements Attempt {}

    /** It will never go that way: the address is wrong, the text too long. */
    record Refused(String provider, String detail) implements Attempt {}

    /**
     * It did not go now.
     *
     * @param uncertain whether it may have gone all the same: the answer was lost
     */
    record Failed(String provider, String detail, boolean uncertain) implements Attempt {}
}
