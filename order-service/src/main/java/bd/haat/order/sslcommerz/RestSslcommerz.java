package bd.haat.order.sslcommerz;

import bd.haat.common.remote.RemoteServices;
import bd.haat.common.remote.RemoteSettings;
import bd.haat.common.remote.RemoteUnavailableException;
import io.micrometer.common.KeyValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.client.observation.DefaultClientRequestObservationConvention;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * SSLCommerz's calls. An answer is empty where none came that can be used. Its validator wants everything, the password too, in the
 * query of a GET; a refund is one of those and must not be repeated as others are.
 */
@Component
class RestSslcommerz {
    private static final String TRANSACTIONS = "/validator/api/merchantTransIDvalidationAPI.php?tran_id={tran_id}";
    private static final String REFUND = "/validator/api/merchantTransIDvalidationAPI.php?bank_tran_id={bank_tran_id}"
            + "&refund_trans_id={refund_trans_id}&refund_amount={refund_amount}&refund_remarks={refund_remarks}";
    private static final String VALIDATION = "/validator/api/validationserverAPI.php?val_id={val_id}";
    private static final String STORE = "&store_id={store_id}&store_passwd={store_passwd}&v=1&format=json";

    private final RestClient http;
    private final RestClient once;
    private final SslcommerzSettings settings;
    private final JsonMapper json = JsonMapper.builder().build();

    RestSslcommerz(RemoteServices remotes, SslcommerzSettings settings) {
        var patient = RemoteSettings.thirdParty().respondingWithin(settings.patience());
        this.http = client(remotes, settings, patient);
        this.once = client(remotes, settings, patient.attempting(1));
        this.settings = settings;
    }

    private static RestClient client(RemoteServices remotes, SslcommerzSettings settings, RemoteSettings patience) {
        return remotes.thirdParty("sslcommerz", settings.baseUrl().toString(), patience)
                .observationConvention(new WithoutQuery())
                .build();
    }

    Optional<SessionAnswer> open(Map<String, String> session) {
        var form = new LinkedMultiValueMap<String, String>();
        store(session).forEach(form::add);
        var call = http.post()
                .uri("/gwprocess/v4/api.php")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form);
        return answer(call, SessionAnswer.class);
    }

    Optional<Transaction.Found> find(String tranId) {
        return answer(http.get().uri(TRANSACTIONS + STORE, store(Map.of("tran_id", tranId))), Transaction.Found.class);
    }

    Optional<Transaction> validate(String valId) {
        if (valId == null) return Optional.empty();
        return answer(http.get().uri(VALIDATION + STORE, store(Map.of("val_id", valId))), Transaction.class);
    }

    Optional<RefundTold> refund(String bankTranId, String number, String amount, String remarks) {
        var asked = Map.of(
                "bank_tran_id", bankTranId,
                "refund_trans_id", number,
                "refund_amount", amount,
                "refund_remarks", remarks);
        return answer(once.get().uri(REFUND + STORE, store(asked)), RefundTold.class);
    }

    private Map<String, String> store(Map<String, String> parameters) {
        var all = new LinkedHashMap<>(parameters);
        all.put("store_id", settings.storeId());
        all.put("store_passwd", settings.storePassword());
        return all;
    }

    /** Read as bytes: some of its servers call their JSON text/html. */
    private <T> Optional<T> answer(RestClient.RequestHeadersSpec<?> call, Class<T> type) {
        try {
            var answer = call.retrieve().onStatus(_ -> true, (_, _) -> {}).toEntity(byte[].class);
            if (!answer.getStatusCode().is2xxSuccessful() || answer.getBody() == null) return Optional.empty();
            return Optional.ofNullable(json.readValue(answer.getBody(), type));
        } catch (RestClientException | RemoteUnavailableException | JacksonException failed) {
            return Optional.empty();
        }
    }

    /** Keeps the password out of traces. */
    private static final class WithoutQuery extends DefaultClientRequestObservationConvention {
        @Override
        protected KeyValue requestUri(ClientRequestObservationContext context) {
            var request = context.getCarrier();
            return KeyValue.of(
                    "http.url", request == null ? "none" : request.getURI().getPath());
        }
    }
}
