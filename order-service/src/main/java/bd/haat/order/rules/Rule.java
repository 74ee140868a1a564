package bd.haat.order.rules;

/** The numbers in table {@code rules}; the unit is in the name. */
public enum Rule {
    /** VAT contained in prices: 1500 means 15/115 of what is paid. */
    VAT_BASIS_POINTS,
    /** VAT on commission, taken from the seller on top of it. */
    COMMISSION_VAT_BASIS_POINTS,
    /** From this total on, cash on delivery asks for a code by SMS. */
    COD_LIMIT_MINOR,
    /** Open cash-on-delivery orders that one shopper may have. */
    COD_OPEN_ORDERS,
    /** How long an order waits for stock and coupon. */
    ANSWER_SECONDS,
    /** How long an order waits for the payment gateway to open a session. */
    SESSION_SECONDS,
    /** How long a shopper may take to pay. */
    PAYMENT_SECONDS,
    /** How long after its end a session is asked about that a gateway might still take money on. */
    WATCH_SECONDS,
    /** What SSLCommerz takes at least, and at most. */
    SSLCOMMERZ_LEAST_MINOR,
    SSLCOMMERZ_MOST_MINOR,
    /** The return window after delivery, which ends in completion. */
    RETURN_SECONDS,
    /** After this the catalogue takes back what was not confirmed; longer than the periods above together. */
    RESERVATION_SECONDS,
    /** How long an order waits for its review. */
    REVIEW_SECONDS,
    /** Orders of one shopper that may wait for a review at a time. */
    REVIEW_ORDERS,
    /** How long a code of the checkout is good. */
    OTP_SECONDS,
    /** How often a code may be tried. */
    OTP_TRIES,
    /** The pause before another code may be sent. */
    OTP_PAUSE_SECONDS,
    /** How many codes a shopper, or a phone, may be sent within {@link #OTP_SENDS_SECONDS}. */
    OTP_SENDS,
    OTP_SENDS_SECONDS,
    /** How long decisions about risk are kept. */
    DECISIONS_KEPT_SECONDS,
    /** How long a shipment's delivery code is locked after five wrong ones. */
    CODE_LOCK_SECONDS,
    /** How long a seller may take to accept a shipment; then it is cancelled. */
    ACCEPT_SECONDS,
    /** How long until a confirmed shipment must have left the shop. */
    HAND_OVER_SECONDS,
    /** How long until it must have arrived in the seller's own city. */
    DELIVERY_SAME_CITY_SECONDS,
    /** The same elsewhere. */
    DELIVERY_ELSEWHERE_SECONDS,
    /** Within this, money owed is back with the shopper. */
    REFUND_SECONDS,
    /** How long after a missed hand-over or delivery people may still help before the shopper's money goes back. */
    GRACE_SECONDS,
    /** How long before its deadline each of these counts as near. */
    ACCEPT_NEAR_SECONDS,
    HAND_OVER_NEAR_SECONDS,
    DELIVERY_NEAR_SECONDS,
    REFUND_NEAR_SECONDS,
    PAYMENT_NEAR_SECONDS,
    /** The law: how long after the proof of delivery a seller may wait for money. */
    PAYOUT_SECONDS,
    /** How long a new destination of payouts waits before money goes there. */
    PAYOUT_DESTINATION_SECONDS,
    /** What a parcel weighs before anything is in it. */
    PARCEL_BASE_GRAMS,
    /** What each piece in it weighs, while products have no weights of their own. */
    PARCEL_PIECE_GRAMS,
    /** A courier that has told nothing for so long is asked. */
    COURIER_SILENCE_SECONDS,
    /** What couriers that tell no price for it take of the cash they collect. */
    COURIER_CASH_BASIS_POINTS,
    /** Steadfast's tariff, which it tells by contract and not by its interface: in Dhaka's city, up to a kilogram. */
    STEADFAST_DHAKA_MINOR,
    STEADFAST_ELSEWHERE_MINOR,
    /** For each further kilogram begun. */
    STEADFAST_FURTHER_KG_MINOR,
    /** How long a seller may think about a return; silence accepts it. */
    RETURN_ANSWER_SECONDS,
    /** How long before its end the time for a shop's next step about a return counts as near. */
    RETURN_NEAR_SECONDS,
    /** How long a shopper may take to send accepted goods back. */
    RETURN_SENDING_SECONDS,
    /** How long after the sending a seller may take to confirm the receipt; silence confirms it. */
    RETURN_RECEIPT_SECONDS,
    /** Returns that may be asked for of one order. */
    RETURNS_PER_ORDER,
    /** The part of the delivery charge that goes back with goods that were not as they should be. */
    FAULT_DELIVERY_BASIS_POINTS,
    /** The part of the delivery charge that goes back with goods that the shopper no longer wants. */
    CHOICE_DELIVERY_BASIS_POINTS,
    /** How long the first answer to a complaint may take. */
    COMPLAINT_ANSWER_SECONDS,
    /** How long before its end that counts as near. */
    COMPLAINT_NEAR_SECONDS,
    /** How long after the order a complaint may be opened. */
    COMPLAINT_SECONDS,
    /** Messages that one complaint holds. */
    COMPLAINT_MESSAGES
}
