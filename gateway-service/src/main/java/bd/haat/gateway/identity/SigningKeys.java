package bd.haat.gateway.identity;

import com.nimbusds.jose.JWSVerifier;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** The public keys that tokens are signed with. */
interface SigningKeys {
    /** Empty where there is no such key; an error where that cannot be told now. */
    Mono<Optional<JWSVerifier>> byId(String keyId);
}
