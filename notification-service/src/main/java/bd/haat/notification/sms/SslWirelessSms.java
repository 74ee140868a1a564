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
import java.time.Duration;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** SSL Wireless SMS API v3, {@code POST /api/v3/send-sms}. It takes a {@code csms_id} once a day, so an attempt after a lost answer sends nothing twice. */
@Component
@Order(1)
class SslWirelessSms implements SmsGateway {
    private static final String NAME = "sslwireless";
    private static final int SUCCESS = 200;
    private static final int DUPLICATE_CSMS_ID = 4023;
    /** Invalid number, text too long. */
    private static final Set<Integer> HOPELESS = Set.of(4025, 4027);

    private final SmsSettings.SslWireless account;
    private final RestClient http;

    SslWirelessSms(SmsSettings settings, RemoteServices remotes) {
        this.account = settings.sslWireless();
        this.http = remotes.thirdParty(
                        NAME, account.url(), RemoteSettings.thirdParty().respondingWithin(Duration.ofSeconds(8)))
                .build();
    }

    private record Message(
            @JsonProperty("api_token") String apiToken,
            String sid,
            String msisdn,
            String sms,
            @JsonProperty("csms_id") String csmsId) {}

    private record Answer(@JsonProperty("status_code") int statusCode) {}

    @Override
    public Attempt send(Delivery message) {
        var id = csmsId(message);
        try {
            var answer = http.post()
                    .uri("/api/v3/send-sms")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new Message(
                            account.apiToken(), account.sid(), message.address().substring(1), message.body(), id))
                    .retrieve()
                    .requiredBody(Answer.class);
            return judged(answer.statusCode(), id);
        } catch (RemoteUnavailableException away) {
            return Lost.failed(NAME, away);
        } catch (RestClientException unreadable) {
            return new Failed(NAME, unreadable.getClass().getSimpleName(), true);
        }
    }

    private static Attempt judged(int code, String id) {
        if (code == SUCCESS || code == DUPLICATE_CSMS_ID) return new Sent(NAME, id);
        var detail = "status_code " + code;
        return HOPELESS.contains(code) ? new Refused(NAME, detail) : new Failed(NAME, detail, false);
    }

    /** At most 20 characters: the random part of the delivery's id. */
    private static String csmsId(Delivery message) {
        return message.id().toString().replace("-", "").substring(12);
    }
}
