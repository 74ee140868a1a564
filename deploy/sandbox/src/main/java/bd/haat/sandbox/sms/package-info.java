/** The SMS gateways SSL Wireless and BulkSMSBD; accepted messages land in the outbox. */
package bd.haat.sandbox.sms;
