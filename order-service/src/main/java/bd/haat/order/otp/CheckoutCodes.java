package bd.haat.order.otp;

import java.util.UUID;

/** The codes that shoppers prove at the checkout. */
@FunctionalInterface
public interface CheckoutCodes {
    /**
     * Uses up a code in the current transaction. A wrong one counts as a try, and stays counted if that transaction commits.
     *
     * @param phone E.164, of the address that the order goes to
     * @param code as typed; Bangla digits are taken too
     * @return false for a wrong or spent code, one for another phone, one that is too old, and after too many tries
     */
    boolean take(UUID customerId, String phone, String code);
}
