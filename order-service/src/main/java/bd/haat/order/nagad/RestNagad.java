package bd.haat.order.nagad;

import bd.haat.common.money.Taka;
import bd.haat.common.remote.RemoteServices;
import bd.haat.common.remote.RemoteSettings;
import bd.haat.common.remote.RemoteUnavailableException;
import bd.haat.order.payment.Payment;
import bd.haat.order.payment.PaymentGateway.Back;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Nagad's calls, sealed and opened. An answer is empty where none came that can be used, or one that Nagad did not sign. */
@Component
class RestNagad {
    private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    private final RestClient http;
    private final Seal seal;
    private final NagadSettings settings;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RestNagad(RemoteServices remotes, NagadSettings settings, Clock clock) {
        this.http = remotes.thirdParty(
                        "nagad",
                        settings.baseUrl().toString(),
                        RemoteSettings.thirdParty().respondingWithin(settings.patience()))
                .defaultHeader("X-KM-IP-V4", settings.clientIp())
                .defaultHeader("X-KM-Api-Version", "v-0.2.0")
                .defaultHeader("X-KM-Client-Type", "PC_WEB")
                .build();
        this.seal = new Seal(settings);
        this.settings = settings;
        this.json = JsonMapper.builder().build();
        this.clock = clock;
    }

    Optional<NagadAnswer> initialize(String orderId) {
        var now = at(clock.instant(), MOMENT);
        var body = sealed("sensitiveData", plain("datetime", now, "orderId", orderId, "challenge", challenge()));
        body.put("accountNumber", settings.accountNumber());
        body.put("dateTime", now);
        return opened(post("/check-out/initialize/{merchant}/{order}", body, settings.merchantId(), orderId));
    }

    Optional<NagadAnswer> complete(String reference, String orderId, String amount, String challenge) {
        var plain = plain("orderId", orderId, "currencyCode", "050", "amount", amount, "challenge", challenge);
        var body = sealed("sensitiveData", plain);
        body.put("merchantCallbackURL", settings.callbackUrl().toString());
        return post("/check-out/complete/{reference}", body, reference);
    }

    Optional<NagadAnswer> verify(String reference) {
        return answer(http.get().uri("/verify/payment/{reference}", reference));
    }

    Optional<NagadAnswer> cancel(Payment payment, String orderId, Back back) {
        var plain = plain(
                "originalRequestDate", at(payment.createdAt(), DAY),
                "originalAmount", Taka.text(payment.capturedMinor()),
                "cancelAmount", Taka.text(back.amountMinor()),
                "referenceNo", back.number(),
                "referenceMessage", "refund");
        return opened(post(
                "/purchase/cancel?paymentRefId={reference}&orderId={order}",
                sealed("sensitiveDataCancelRequest", plain),
                payment.gatewayReference(),
                orderId));
    }

    private Optional<NagadAnswer> post(String path, Map<String, String> body, Object... variables) {
        return answer(http.post().uri(path, variables).body(body));
    }

    private static Optional<NagadAnswer> answer(RestClient.RequestHeadersSpec<?> call) {
        try {
            ResponseEntity<NagadAnswer> answer = call.retrieve()
                    .onStatus(_ -> true, (_, _) -> {}) // errors have bodies that say more
                    .toEntity(NagadAnswer.class);
            return answer.getStatusCode().is5xxServerError() ? Optional.empty() : Optional.ofNullable(answer.getBody());
        } catch (RestClientException | RemoteUnavailableException failed) {
            return Optional.empty();
        }
    }

    private Optional<NagadAnswer> opened(Optional<NagadAnswer> answer) {
        return answer.flatMap(said -> said.reason() != null
                ? answer
                : seal.open(said.sensitiveData(), said.signature()).flatMap(this::read));
    }

    private Optional<NagadAnswer> read(byte[] plain) {
        try {
            return Optional.of(json.readValue(plain, NagadAnswer.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private Map<String, String> plain(String... members) {
        var plain = new LinkedHashMap<String, String>();
        plain.put("merchantId", settings.merchantId());
        for (int i = 0; i < members.length; i += 2) plain.put(members[i], members[i + 1]);
        return plain;
    }

    private Map<String, String> sealed(String member, Map<String, String> plain) {
        var sealed = seal.close(json.writeValueAsBytes(plain));
        var body = new LinkedHashMap<String, String>();
        body.put(member, sealed.sensitiveData());
        body.put("signature", sealed.signature());
        return body;
    }

    private String challenge() {
        var bytes = new byte[20];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String at(Instant moment, DateTimeFormatter format) {
        return format.format(moment.atZone(DHAKA));
    }
}
