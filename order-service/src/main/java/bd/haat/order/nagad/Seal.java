package bd.haat.order.nagad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import org.springframework.core.io.Resource;

/** Nagad's envelope: RSA with PKCS#1 padding to the other's public key, SHA256withRSA over the plain text by one's own, in base64. */
class Seal {
    private static final String ENCRYPTION = "RSA/ECB/PKCS1Padding";
    private static final String SIGNING = "SHA256withRSA";

    private final PrivateKey own;
    private final PublicKey nagads;

    Seal(NagadSettings settings) {
        try {
            var rsa = KeyFactory.getInstance("RSA");
            own = rsa.generatePrivate(new PKCS8EncodedKeySpec(der(settings.merchantKey())));
            nagads = rsa.generatePublic(new X509EncodedKeySpec(der(settings.nagadKey())));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new IllegalStateException("haat.nagad.merchant-key or nagad-key is no RSA key", wrong);
        }
    }

    record Sealed(String sensitiveData, String signature) {}

    Sealed close(byte[] plain) {
        try {
            var cipher = Cipher.getInstance(ENCRYPTION);
            cipher.init(Cipher.ENCRYPT_MODE, nagads);
            var signer = Signature.getInstance(SIGNING);
            signer.initSign(own);
            signer.update(plain);
            var base64 = Base64.getEncoder();
            return new Sealed(base64.encodeToString(cipher.doFinal(plain)), base64.encodeToString(signer.sign()));
        } catch (GeneralSecurityException tooLong) {
            throw new IllegalArgumentException("cannot be sealed", tooLong);
        }
    }

    /** The plain text; empty if it is not for us, or not signed by Nagad. */
    Optional<byte[]> open(String sensitiveData, String signature) {
        if (sensitiveData == null || signature == null) return Optional.empty();
        try {
            var cipher = Cipher.getInstance(ENCRYPTION);
            cipher.init(Cipher.DECRYPT_MODE, own);
            var plain = cipher.doFinal(Base64.getDecoder().decode(sensitiveData));
            var check = Signature.getInstance(SIGNING);
            check.initVerify(nagads);
            check.update(plain);
            return check.verify(Base64.getDecoder().decode(signature)) ? Optional.of(plain) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private static byte[] der(Resource pem) {
        try {
            return Base64.getDecoder()
                    .decode(pem.getContentAsString(StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", ""));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
