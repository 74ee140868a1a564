package bd.haat.sandbox.sns;

import bd.haat.sandbox.checkout.Ids;
import bd.haat.sandbox.checkout.PublicUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Makes the topic's envelopes and signs them (SignatureVersion 1, SHA1withRSA) with a key that is fixed and public. */
@Component
public class SnsTopic {
    private static final String ARN = "arn:aws:sns:ap-southeast-1:000000000000:bkash-sandbox";
    private static final List<String> NOTIFIED = List.of("Message", "MessageId", "Timestamp", "TopicArn", "Type");
    private static final List<String> CONFIRMED =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

    private final PublicUrl publicUrl;
    private final Clock clock;
    private final PrivateKey key;

    SnsTopic(PublicUrl publicUrl, Clock clock) {
        this.publicUrl = publicUrl;
        this.clock = clock;
        try {
            var pem = new ClassPathResource("bkash/sandbox-sns-private.pem")
                    .getContentAsString(StandardCharsets.US_ASCII)
                    .replaceAll("-----[A-Z ]+-----|\\s", "");
            key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The sandbox's key is broken", e);
        }
    }

    /** An unsigned notification. */
    public Map<String, String> notification(String message) {
        return envelope("Notification", message);
    }

    /** An unsigned wish to have a subscription confirmed. */
    public Map<String, String> confirmation() {
        var token = Ids.random(40);
        var envelope = envelope(
                "SubscriptionConfirmation",
                "You have chosen to subscribe to the topic " + ARN + ".\nTo confirm, visit the SubscribeURL.");
        envelope.put("Token", token);
        envelope.put(
                "SubscribeURL", publicUrl.of("/sns/?Action=ConfirmSubscription&TopicArn=" + ARN + "&Token=" + token));
        return envelope;
    }

    /** The envelope with its signature. */
    public Map<String, String> signed(Map<String, String> envelope, Seal seal) {
        var signed = new LinkedHashMap<>(envelope);
        if (seal != Seal.NONE) {
            var text = new StringBuilder();
            for (var name : envelope.containsKey("Token") ? CONFIRMED : NOTIFIED) {
                text.append(name).append('\n').append(envelope.get(name)).append('\n');
            }
            signed.put(
                    "Signature",
                    signature(
                            seal == Seal.RIGHT
                                    ? text.toString()
                                    : text.reverse().toString()));
        }
        return signed;
    }

    private Map<String, String> envelope(String type, String message) {
        var envelope = new LinkedHashMap<String, String>();
        envelope.put("Type", type);
        envelope.put("MessageId", UUID.randomUUID().toString());
        envelope.put("TopicArn", ARN);
        envelope.put("Message", message);
        envelope.put("Timestamp", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        envelope.put("SignatureVersion", "1");
        envelope.put("SigningCertURL", publicUrl.of("/sns/SimpleNotificationService-sandbox.pem"));
        return envelope;
    }

    private String signature(String text) {
        try {
            var signer = Signature.getInstance("SHA1withRSA");
            signer.initSign(key);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The envelope cannot be signed", e);
        }
    }
}
