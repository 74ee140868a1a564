package bd.haat.order;

import bd.haat.common.test.RemoteStub;
import bd.haat.common.test.RemoteStub.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Amazon SNS as bKash uses it, with the sandbox's certificate. */
public final class FakeSns {
    public static final String TOPIC = "arn:aws:sns:ap-southeast-1:000000000000:bkash-sandbox";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path KEYS = Path.of("../deploy/sandbox/src/main/resources/bkash");

    public final AtomicInteger fetched = new AtomicInteger();
    public final AtomicInteger confirmed = new AtomicInteger();

    private final RemoteStub stub = new RemoteStub()
            .on("GET", "/certificate.pem", _ -> {
                fetched.incrementAndGet();
                return Answer.ok(read("sandbox-sns-certificate.pem"));
            })
            .on("GET", "/confirm?Token=t", _ -> {
                confirmed.incrementAndGet();
                return Answer.ok("<ConfirmSubscriptionResponse/>");
            });

    String url() {
        return stub.url();
    }

    /** An unsigned envelope around bKash's notice. */
    public Map<String, String> notification(String message) {
        var envelope = new LinkedHashMap<String, String>();
        envelope.put("Type", "Notification");
        envelope.put("MessageId", UUID.randomUUID().toString());
        envelope.put("TopicArn", TOPIC);
        envelope.put("Message", message);
        envelope.put("Timestamp", "2026-11-25T00:00:00.000Z");
        envelope.put("SignatureVersion", "1");
        envelope.put("SigningCertURL", stub.url() + "/certificate.pem");
        return envelope;
    }

    public Map<String, String> confirmation() {
        var envelope = notification("You have chosen to subscribe");
        envelope.put("Type", "SubscriptionConfirmation");
        envelope.put("Token", "t");
        envelope.put("SubscribeURL", stub.url() + "/confirm?Token=t");
        return envelope;
    }

    /** The envelope as it is posted. */
    public String signed(Map<String, String> envelope) {
        boolean notification = envelope.get("Type").equals("Notification");
        var names = notification
                ? new String[] {"Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"}
                : new String[] {"Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"};
        var text = new StringBuilder();
        for (var name : names)
            if (envelope.containsKey(name))
                text.append(name).append('\n').append(envelope.get(name)).append('\n');
        try {
            var key = read("sandbox-sns-private.pem").replaceAll("-----[A-Z ]+-----|\\s", "");
            var signer = Signature.getInstance(
                    envelope.get("SignatureVersion").equals("2") ? "SHA256withRSA" : "SHA1withRSA");
            signer.initSign(KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key))));
            signer.update(text.toString().getBytes(StandardCharsets.UTF_8));
            var signed = new LinkedHashMap<>(envelope);
            signed.put("Signature", Base64.getEncoder().encodeToString(signer.sign()));
            return JSON.writeValueAsString(signed);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String read(String name) {
        try {
            return Files.readString(KEYS.resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
