/** Short messages by two gateways, the second for when the first is away. */
package bd.haat.notification.sms;
