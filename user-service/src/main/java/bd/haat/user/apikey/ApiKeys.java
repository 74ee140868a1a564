package bd.haat.user.apikey;

import bd.haat.common.persistence.Ids;
import bd.haat.user.token.AccessTokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Makes, lists, revokes and exchanges API keys. */
@Service
class ApiKeys {
    static final int MOST = 20;

    /** A new key, shown this once. */
    record NewKey(UUID id, String name, String key) {}

    private static final String PREFIX = "haat_";

    private final JdbcApiKeys store;
    private final AccessTokens accessTokens;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(JdbcApiKeys store, AccessTokens accessTokens, Clock clock) {
        this.store = store;
        this.accessTokens = accessTokens;
        this.clock = clock;
    }

    /** Empty when the owner has {@value #MOST} already. */
    Optional<NewKey> make(UUID userId, String name) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var made = new NewKey(
                Ids.next(),
                name.strip(),
                PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        return store.add(made.id(), userId, made.name(), hash(made.key()), clock.instant(), MOST)
                ? Optional.of(made)
                : Optional.empty();
    }

    List<ApiKeyView> of(UUID userId) {
        return store.of(userId, MOST);
    }

    boolean revoke(UUID id, UUID userId) {
        return store.revoke(id, userId, clock.instant());
    }

    /** An access token in the owner's name; the key's id stands for the session. */
    Optional<String> exchange(String key) {
        if (!key.startsWith(PREFIX)) return Optional.empty();
        return store.use(hash(key), clock.instant())
                .map(owner -> accessTokens.issue(owner.userId(), owner.role(), owner.keyId()));
    }

    long lifeInSeconds() {
        return accessTokens.life().toSeconds();
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
