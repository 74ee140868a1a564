package bd.haat.marketing.coupon;

/** Whether a coupon may be used inside its window. ENDED is kept for the books. */
public enum CouponStatus {
    ACTIVE,
    PAUSED,
    ENDED
}
