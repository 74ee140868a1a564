package bd.haat.notification.sms;

import bd.haat.common.remote.RemoteServices;
import bd.haat.common.remote.RemoteSettings;
import bd.haat.common.remote.RemoteUnavailableException;
import bd.haat.notification.delivery.Attempt;
import bd.haat.notification.delivery.Attempt.Failed;
import bd.haat.notification.delivery.Attempt.Refused;
import bd.haat.notification.delivery.Attempt.Sent;
import bd.haat.notification.delivery.Delivery;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.Character.UnicodeScript;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** BulkSMSBD, {@code /api/smsapi}, as a form: a GET would be repeated by HTTP clients and put the key into logs. */
@Component
@Order(2)
class BulkSmsBdSms implements SmsGateway {
    private static final String NAME = "bulksmsbd";
    private static final int SUBMITTED = 202;
    private static final int INVALID_NUMBER = 1001;

    private final SmsSettings.BulkSmsBd account;
    private final RestClient http;

    BulkSmsBdSms(SmsSettings settings, RemoteServices remotes) {
        this.account = settings.bulkSmsBd();
        this.http = remotes.thirdParty(
                        NAME, account.url(), RemoteSettings.thirdParty().respondingWithin(Duration.ofSeconds(8)))
                .build();
    }

    private record Answer(
            @JsonProperty("response_code") int responseCode,
            @JsonProperty("message_id") Long messageId) {}

    @Override
    public Attempt send(Delivery message) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("api_key", account.apiKey());
        form.add("type", "text");
        form.add("number", message.address().substring(1));
        form.add("senderid", isBangla(message.body()) ? account.maskedSender() : account.numericSender());
        form.add("message", message.body());
        try {
            return judged(http.post()
                    .uri("/api/smsapi")
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .requiredBody(Answer.class));
        } catch (RemoteUnavailableException away) {
            return Lost.failed(NAME, away);
        } catch (RestClientException unreadable) {
            return new Failed(NAME, unreadable.getClass().getSimpleName(), true);
        }
    }

    private static Attempt judged(Answer answer) {
        if (answer.responseCode() == SUBMITTED) return new Sent(NAME, String.valueOf(answer.messageId()));
        var detail = "response_code " + answer.responseCode();
        return answer.responseCode() == INVALID_NUMBER ? new Refused(NAME, detail) : new Failed(NAME, detail, false);
    }

    private static boolean isBangla(String text) {
        return text.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.BENGALI);
    }
}
