package bd.haat.notification.sms;

import bd.haat.notification.delivery.Attempt;
import bd.haat.notification.delivery.Delivery;

/** A company that sends short messages. */
interface SmsGateway {
    /** Never throws for what the company does. */
    Attempt send(Delivery message);
}
