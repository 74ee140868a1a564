package bd.haat.sandbox.nagad;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.Caller.Reply;
import java.io.IOException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A merchant who seals and opens as Nagad wants it. */
final class NagadMerchant {
    static final String[] HEADERS = {
        "X-KM-IP-V4", "127.0.0.1", "X-KM-Api-Version", "v-0.2.0", "X-KM-Client-Type", "PC_WEB"
    };

    private final Caller caller;
    private final JsonMapper json;
    private final String id;
    private final PrivateKey own;
    private final PublicKey nagads;

    NagadMerchant(Caller caller, JsonMapper json) throws Exception {
        this.caller = caller;
        this.json = json;
        var keys = caller.get("/control/nagad/keys");
        var rsa = KeyFactory.getInstance("RSA");
        id = keys.at("/merchantId");
        own = rsa.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(keys.at("/merchantPrivateKey"))));
        nagads = rsa.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(keys.at("/nagadPublicKey"))));
    }

    Reply initialize(String orderId) throws Exception {
        var body = sealed(
                "sensitiveData",
                Map.of("merchantId", id, "datetime", "20260101100000", "orderId", orderId, "challenge", "c"));
        body.put("accountNumber", "01711428801");
        body.put("dateTime", "20260101100000");
        return call("/check-out/initialize/" + id + "/" + orderId, body);
    }

    Reply complete(String orderId, JsonNode opened, String amount) throws Exception {
        var body = sealed(
                "sensitiveData",
                Map.of(
                        "merchantId", id,
                        "orderId", orderId,
                        "currencyCode", "050",
                        "amount", amount,
                        "challenge", opened.at("/challenge").asString()));
        body.put("merchantCallbackURL", "http://127.0.0.1:1/back?x=1");
        return call("/check-out/complete/" + opened.at("/paymentReferenceId").asString(), body);
    }

    /** Opens and completes a payment; the answer is its reference. */
    String pay(String orderId, String amount) throws Exception {
        var opened = open(initialize(orderId));
        complete(orderId, opened, amount);
        return opened.at("/paymentReferenceId").asString();
    }

    Reply refund(String reference, String orderId, String amount, String number) throws Exception {
        var body = sealed(
                "sensitiveDataCancelRequest",
                Map.of(
                        "merchantId",
                        id,
                        "cancelAmount",
                        amount,
                        "referenceNo",
                        number,
                        "referenceMessage",
                        "returned"));
        return call("/purchase/cancel?paymentRefId=" + reference + "&orderId=" + orderId, body);
    }

    Reply verify(String reference) throws IOException {
        return caller.get(NagadCheck.BASE + "/verify/payment/" + reference, HEADERS);
    }

    Reply decide(String reference, String decision) throws IOException {
        return caller.form("/nagad/pay/" + reference + "/" + decision, Map.of());
    }

    Reply call(String path, Map<String, ?> body) throws IOException {
        return caller.post(NagadCheck.BASE + path, body, HEADERS);
    }

    /** Decrypts an answer and checks Nagad's signature. */
    JsonNode open(Reply reply) throws Exception {
        var cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.DECRYPT_MODE, own);
        var plain = cipher.doFinal(Base64.getDecoder().decode(reply.at("/sensitiveData")));
        var check = Signature.getInstance("SHA256withRSA");
        check.initVerify(nagads);
        check.update(plain);
        if (!check.verify(Base64.getDecoder().decode(reply.at("/signature")))) {
            throw new IllegalStateException("Not signed by Nagad");
        }
        return json.readTree(plain);
    }

    Map<String, Object> sealed(String name, Map<String, ?> content) throws Exception {
        var plain = json.writeValueAsBytes(content);
        var cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, nagads);
        var signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(own);
        signer.update(plain);
        var body = new HashMap<String, Object>();
        body.put(name, Base64.getEncoder().encodeToString(cipher.doFinal(plain)));
        body.put("signature", Base64.getEncoder().encodeToString(signer.sign()));
        return body;
    }
}
