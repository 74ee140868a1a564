package bd.haat.notification.sms;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Accounts at the SMS gateways. */
@ConfigurationProperties("haat.notification")
record SmsSettings(SslWireless sslWireless, BulkSmsBd bulkSmsBd) {
    /** @param sid the sender's name as registered */
    record SslWireless(String url, String apiToken, String sid) {}

    /**
     * @param maskedSender a name, allowed for messages in Bangla alone
     * @param numericSender a number, for all others
     */
    record BulkSmsBd(String url, String apiKey, String maskedSender, String numericSender) {}
}
