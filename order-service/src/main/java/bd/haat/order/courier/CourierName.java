package bd.haat.order.courier;

/** The couriers there are adapters for; among equal prices the first is taken. */
public enum CourierName {
    PATHAO,
    STEADFAST,
    REDX,
    ECOURIER
}
