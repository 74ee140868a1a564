package bd.haat.order.bkash;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What Amazon SNS posts over HTTP: JSON, sent as {@code text/plain}.
 *
 * @param type Notification, SubscriptionConfirmation or UnsubscribeConfirmation
 * @param subject null without one
 * @param signatureVersion 1 for SHA1withRSA, 2 for SHA256withRSA
 * @param subscribeUrl with a confirmation, as the token
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SnsEnvelope(
        @JsonProperty("Type") String type,
        @JsonProperty("MessageId") String messageId,
        @JsonProperty("TopicArn") String topicArn,
        @JsonProperty("Subject") String subject,
        @JsonProperty("Message") String message,
        @JsonProperty("Timestamp") String timestamp,
        @JsonProperty("SignatureVersion") String signatureVersion,
        @JsonProperty("Signature") String signature,
        @JsonProperty("SigningCertURL") String signingCertUrl,
        @JsonProperty("SubscribeURL") String subscribeUrl,
        @JsonProperty("Token") String token) {
    boolean isNotification() {
        return "Notification".equals(type);
    }

    boolean isConfirmation() {
        return "SubscriptionConfirmation".equals(type);
    }

    boolean isFarewell() {
        return "UnsubscribeConfirmation".equals(type);
    }

    /** The text that is signed: names and values by line, in the order of the names, without what is absent. */
    String signed() {
        var text = new StringBuilder();
        line(text, "Message", message);
        line(text, "MessageId", messageId);
        if (isNotification()) line(text, "Subject", subject);
        else line(text, "SubscribeURL", subscribeUrl);
        line(text, "Timestamp", timestamp);
        if (!isNotification()) line(text, "Token", token);
        line(text, "TopicArn", topicArn);
        line(text, "Type", type);
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        if (value != null) text.append(name).append('\n').append(value).append('\n');
    }
}
