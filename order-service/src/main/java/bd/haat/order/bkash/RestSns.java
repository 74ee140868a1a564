package bd.haat.order.bkash;

import bd.haat.common.remote.RemoteServices;
import bd.haat.common.remote.RemoteSettings;
import bd.haat.common.remote.RemoteUnavailableException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Fetches from addresses that {@link SnsHosts} trusts: signing certificates, kept for an hour, and the confirmation of a subscription. */
@Component
class RestSns {
    private static final RemoteSettings PATIENCE =
            new RemoteSettings(Duration.ofSeconds(2), Duration.ofSeconds(5), 2, 20, true);

    private final RestClient http;
    private final Clock clock;
    private final Cache<URI, X509Certificate> certificates = Caffeine.newBuilder()
            .maximumSize(20)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    RestSns(RemoteServices remotes, Clock clock) {
        this.http =
                remotes.thirdParty("sns", "https://sns.amazonaws.com", PATIENCE).build();
        this.clock = clock;
    }

    /** @throws RemoteUnavailableException if it cannot be fetched now */
    Optional<X509Certificate> certificate(URI address) {
        var known = certificates.getIfPresent(address);
        var certificate = known != null ? Optional.of(known) : fetch(address).flatMap(RestSns::read);
        return certificate.filter(this::isValid).map(valid -> {
            certificates.put(address, valid);
            return valid;
        });
    }

    /**
     * Whether Amazon took the confirmation.
     *
     * @throws RemoteUnavailableException if it cannot be told now
     */
    boolean confirm(URI subscribeUrl) {
        return fetch(subscribeUrl).isPresent();
    }

    private Optional<byte[]> fetch(URI address) {
        try {
            var answer = http.get()
                    .uri(address)
                    .retrieve()
                    .onStatus(_ -> true, (_, _) -> {})
                    .toEntity(byte[].class);
            return answer.getStatusCode().is2xxSuccessful()
                    ? Optional.of(answer.getBody() == null ? new byte[0] : answer.getBody())
                    : Optional.empty();
        } catch (RestClientException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<X509Certificate> read(byte[] pem) {
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem)));
        } catch (CertificateException noCertificate) {
            return Optional.empty();
        }
    }

    private boolean isValid(X509Certificate certificate) {
        try {
            certificate.checkValidity(Date.from(clock.instant()));
            return true;
        } catch (CertificateException expired) {
            return false;
        }
    }
}
