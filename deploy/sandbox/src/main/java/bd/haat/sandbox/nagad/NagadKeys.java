package bd.haat.sandbox.nagad;

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
import javax.crypto.Cipher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Nagad's own key pair and the merchant's public key: RSA with PKCS#1 padding over the plain text, SHA256withRSA for
 * signatures, everything in base64. The keys are fixed and public; they protect nothing.
 */
@Component
class NagadKeys {
    private static final String ENCRYPTION = "RSA/ECB/PKCS1Padding";
    private static final String SIGNING = "SHA256withRSA";

    private final PrivateKey own;
    private final PublicKey merchants;

    NagadKeys() {
        try {
            var rsa = KeyFactory.getInstance("RSA");
            own = rsa.generatePrivate(new PKCS8EncodedKeySpec(der("nagad-private")));
            merchants = rsa.generatePublic(new X509EncodedKeySpec(der("merchant-public")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The sandbox's keys are broken", e);
        }
    }

    /** A key as base64 without frame, the way merchants configure it. */
    static String base64(String name) {
        try {
            return new ClassPathResource("nagad/sandbox-" + name + ".pem")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replaceAll("-----[A-Z ]+-----|\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Decrypts what the merchant encrypted and checks its signature. */
    byte[] open(String sensitiveData, String signature) {
        if (sensitiveData == null || signature == null) {
            throw new NagadRefused("INVALID_SENSITIVE_DATA", "Sensitive data and signature are needed");
        }
        try {
            var cipher = Cipher.getInstance(ENCRYPTION);
            cipher.init(Cipher.DECRYPT_MODE, own);
            var plain = cipher.doFinal(Base64.getDecoder().decode(sensitiveData));
            var check = Signature.getInstance(SIGNING);
            check.initVerify(merchants);
            check.update(plain);
            if (check.verify(Base64.getDecoder().decode(signature))) {
                return plain;
            }
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            throw new NagadRefused("INVALID_SENSITIVE_DATA", "Sensitive data or signature cannot be read");
        }
        throw new NagadRefused("INVALID_SIGNATURE", "Invalid signature");
    }

    /** Encrypts and signs an answer for the merchant. */
    Sealed seal(byte[] plain) {
        try {
            var cipher = Cipher.getInstance(ENCRYPTION);
            cipher.init(Cipher.ENCRYPT_MODE, merchants);
            var signer = Signature.getInstance(SIGNING);
            signer.initSign(own);
            signer.update(plain);
            var base64 = Base64.getEncoder();
            return new Sealed(base64.encodeToString(cipher.doFinal(plain)), base64.encodeToString(signer.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The answer cannot be sealed", e);
        }
    }

    /** An encrypted text and the signature over the plain one. */
    record Sealed(String sensitiveData, String signature) {}

    private static byte[] der(String name) {
        return Base64.getDecoder().decode(base64(name));
    }
}
