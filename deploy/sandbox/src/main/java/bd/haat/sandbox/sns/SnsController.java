package bd.haat.sandbox.sns;

import bd.haat.sandbox.faults.Operation;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a subscriber fetches: the signing certificate, and the address that confirms. */
@RestController
class SnsController {
    private static final int LIMIT = 100;

    private final List<String> confirmed = new CopyOnWriteArrayList<>();

    @Operation("sns.certificate")
    @GetMapping(path = "/sns/SimpleNotificationService-sandbox.pem", produces = "application/x-pem-file")
    Resource certificate() {
        return new ClassPathResource("bkash/sandbox-sns-certificate.pem");
    }

    @Operation("sns.confirm")
    @GetMapping(path = "/sns/", params = "Action=ConfirmSubscription", produces = MediaType.TEXT_XML_VALUE)
    String confirm(@RequestParam("Token") String token) {
        if (confirmed.size() < LIMIT) {
            confirmed.add(token);
        }
        return "<ConfirmSubscriptionResponse><ConfirmSubscriptionResult/></ConfirmSubscriptionResponse>";
    }

    /** The tokens that were confirmed. */
    @GetMapping("/control/sns/confirmations")
    List<String> confirmations() {
        return confirmed;
    }
}
