package bd.haat.order.orders;

/** How a shopper pays. */
public enum PaymentMethod {
    /** Cash on delivery: the order is confirmed unpaid. */
    COD,
    BKASH,
    NAGAD,
    SSLCOMMERZ;

    public boolean onDelivery() {
        return this == COD;
    }
}
