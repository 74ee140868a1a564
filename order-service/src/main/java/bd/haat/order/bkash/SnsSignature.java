package bd.haat.order.bkash;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Whether an SNS message is from bKash's topic: its topic, its certificate's host, then its signature. Amazon's own library would do, but
 * insists on Amazon's hosts, and the sandbox could not play them.
 */
@Component
class SnsSignature {
    private final RestSns sns;
    private final SnsHosts hosts;
    private final String topic;

    SnsSignature(RestSns sns, BkashSettings settings) {
        this.sns = sns;
        this.hosts = new SnsHosts(settings.noticeStandIn());
        this.topic = settings.noticeTopic();
    }

    boolean isRight(SnsEnvelope envelope) {
        if (topic == null || !topic.equals(envelope.topicArn()) || envelope.signature() == null) return false;
        return hosts.trusted(envelope.signingCertUrl())
                .flatMap(sns::certificate)
                .filter(certificate -> verifies(envelope, certificate))
                .isPresent();
    }

    /** Follows a rightly signed confirmation. */
    boolean confirm(SnsEnvelope envelope) {
        return hosts.trusted(envelope.subscribeUrl()).filter(sns::confirm).isPresent();
    }

    private static boolean verifies(SnsEnvelope envelope, X509Certificate certificate) {
        try {
            var check =
                    Signature.getInstance("2".equals(envelope.signatureVersion()) ? "SHA256withRSA" : "SHA1withRSA");
            check.initVerify(certificate.getPublicKey());
            check.update(envelope.signed().getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(envelope.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return false;
        }
    }
}
