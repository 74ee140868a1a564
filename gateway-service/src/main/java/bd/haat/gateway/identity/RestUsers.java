package bd.haat.gateway.identity;

import bd.haat.gateway.routing.Replicas;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** What the gateway itself asks of user-service. */
@Component
class RestUsers {
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    /** Unknown, or nothing that could be a key. */
    private static final Set<HttpStatusCode> NO_KEY =
            Set.of(HttpStatus.UNAUTHORIZED, HttpStatus.BAD_REQUEST, HttpStatus.NOT_FOUND);

    private final Replicas replicas;
    private final String ownKey;
    private final WebClient client = WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(HttpClient.create()
                    .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) DEADLINE.toMillis())
                    .responseTimeout(DEADLINE)))
            .build();

    RestUsers(Replicas replicas, IdentitySettings settings) {
        this.replicas = replicas;
        this.ownKey = settings.internal().key();
    }

    /** The JWKS document. */
    Mono<String> signingKeys() {
        return client.get()
                .uri(replicas.choose("user").at("/.well-known/jwks.json"))
                .retrieve()
                .bodyToMono(String.class)
                .retry(1);
    }

    /** The JWT that stands for an API key; empty where user-service does not know the key. */
    Mono<Optional<String>> exchange(String key) {
        return client.post()
                .uri(replicas.choose("user").at("/internal/api-keys/exchange"))
                .header("X-Api-Key", ownKey)
                .bodyValue(Map.of("key", key))
                .exchangeToMono(RestUsers::token)
                .retry(1);
    }

    private static Mono<Optional<String>> token(ClientResponse response) {
        if (NO_KEY.contains(response.statusCode()))
            return response.releaseBody().thenReturn(Optional.empty());
        if (!response.statusCode().is2xxSuccessful()) return response.createError();
        return response.bodyToMono(Exchanged.class).map(exchanged -> Optional.of(exchanged.accessToken()));
    }

    private record Exchanged(String accessToken) {}
}
