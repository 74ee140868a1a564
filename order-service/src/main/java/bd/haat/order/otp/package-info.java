/** Codes by SMS that prove, at the checkout, that the phone at the door is the shopper's. */
package bd.haat.order.otp;
