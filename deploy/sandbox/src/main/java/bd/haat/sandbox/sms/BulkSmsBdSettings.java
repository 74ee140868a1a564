package bd.haat.sandbox.sms;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The one account that BulkSMSBD knows here.
 *
 * @param maskedSender a name as sender: messages must be in Bangla
 * @param numericSender a number as sender: any language
 */
@ConfigurationProperties("sandbox.bulksmsbd")
record BulkSmsBdSettings(String apiKey, String maskedSender, String numericSender) {
    boolean knows(String sender) {
        return maskedSender.equals(sender) || numericSender.equals(sender);
    }
}
