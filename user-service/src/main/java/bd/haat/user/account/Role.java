package bd.haat.user.account;

/** What an account may do on the platform. */
public enum Role {
    SHOPPER,
    SELLER,
    ADMIN
}
