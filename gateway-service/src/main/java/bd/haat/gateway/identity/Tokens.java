package bd.haat.gateway.identity;

import bd.haat.gateway.call.Identity;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Remembers whose a token is: an ES256 signature costs half a millisecond, a look-up next to nothing. */
@Component
class Tokens {
    private static final String API_KEY = "haat_";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LONGEST_OF_API_KEY = Duration.ofSeconds(60);

    private final TokenVerifier verifier;
    private final RestUsers users;
    private final Clock clock;
    private final Cache<String, Identity> verified;
    private final Cache<String, Boolean> unknownKeys = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(LONGEST_OF_API_KEY)
            .build();

    Tokens(TokenVerifier verifier, RestUsers users, Clock clock) {
        this.verifier = verifier;
        this.users = users;
        this.clock = clock;
        verified = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfter(Expiry.<String, Identity>creating(this::remembered))
                .build();
    }

    static boolean isApiKey(String token) {
        return token.startsWith(API_KEY);
    }

    /** Empty where it must be verified first. */
    Optional<Identity> known(String token) {
        var identity = verified.getIfPresent(token);
        return identity != null && identity.expires().isAfter(clock.instant())
                ? Optional.of(identity)
                : Optional.empty();
    }

    Mono<Verdict> verify(String token) {
        return (isApiKey(token) ? verifyKey(token) : verifier.verify(token)).doOnNext(verdict -> {
            if (verdict instanceof Verdict.Good(var identity)) verified.put(token, identity);
        });
    }

    private Mono<Verdict> verifyKey(String key) {
        if (unknownKeys.getIfPresent(key) != null) return Mono.just(new Verdict.Bad());
        return users.exchange(key)
                .flatMap(token -> token.map(verifier::verify).orElseGet(() -> {
                    unknownKeys.put(key, true);
                    return Mono.just(new Verdict.Bad());
                }))
                .onErrorReturn(new Verdict.Undecided());
    }

    /** Never past its end; and no longer than a withdrawn key may go unnoticed. */
    private Duration remembered(String token, Identity identity) {
        var left = Duration.between(clock.instant(), identity.expires());
        var longest = isApiKey(token) ? LONGEST_OF_API_KEY : LONGEST;
        return left.compareTo(longest) < 0 ? left : longest;
    }
}
