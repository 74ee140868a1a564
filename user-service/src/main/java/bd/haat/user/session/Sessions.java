package bd.haat.user.session;

import bd.haat.common.persistence.Ids;
import bd.haat.user.account.User;
import bd.haat.user.token.AccessTokens;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Opens, continues and ends sessions. A session is one login; its refresh tokens are used once each and form one family. */
@Service
class Sessions implements SignIn {
    /** What a presented refresh token leads to. */
    sealed interface Continuation {
        record Continued(Tokens tokens) implements Continuation {}

        /** Unknown, past its time, or of a session that has ended. */
        record Refused() implements Continuation {}

        /** A spent token came again too late: somebody has a copy, and the session is over. */
        record Stolen(UUID sessionId) implements Continuation {}
    }

    private final JdbcSessions store;
    private final AccessTokens accessTokens;
    private final RevokedSessions revoked;
    private final SessionSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    Sessions(
            JdbcSessions store,
            AccessTokens accessTokens,
            RevokedSessions revoked,
            SessionSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.accessTokens = accessTokens;
        this.revoked = revoked;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Tokens open(User user) {
        var now = clock.instant();
        var sessionId = Ids.next();
        var refreshToken = RefreshToken.random();
        store.open(sessionId, user.id(), refreshToken.hash(), now, now.plus(settings.refreshTokenLife()));
        return tokens(user.id(), user.role().name(), sessionId, refreshToken);
    }

    Continuation resume(String refreshToken) {
        var token = RefreshToken.parse(refreshToken);
        if (token.isEmpty()) return new Continuation.Refused();
        var outcome = transaction.execute(_ -> store.present(token.get().hash())
                .map(presented -> resume(token.get(), presented))
                .orElseGet(Continuation.Refused::new));
        if (outcome instanceof Continuation.Stolen(var sessionId))
            revoked.remember(sessionId); // the row is committed; now the tokens in use
        return outcome;
    }

    private Continuation resume(RefreshToken token, JdbcSessions.Presented presented) {
        var now = clock.instant();
        if (presented.revoked() || presented.sessionExpiresAt().isBefore(now)) return new Continuation.Refused();
        if (presented.spentAt() == null) return new Continuation.Continued(spend(token, presented, now));
        if (presented.spentAt().plus(settings.refreshGrace()).isBefore(now)) {
            store.revoke(presented.sessionId(), now);
            return new Continuation.Stolen(presented.sessionId());
        }
        return new Continuation.Continued(tokens(
                presented.userId(),
                presented.role(),
                presented.sessionId(),
                token.successor(presented.successorNonce())));
    }

    private Tokens spend(RefreshToken token, JdbcSessions.Presented presented, Instant now) {
        var nonce = RefreshToken.randomBytes();
        var successor = token.successor(nonce);
        store.spend(
                token.hash(),
                nonce,
                successor.hash(),
                presented.sessionId(),
                now,
                now.plus(settings.refreshTokenLife()));
        return tokens(presented.userId(), presented.role(), presented.sessionId(), successor);
    }

    void end(UUID sessionId) {
        store.revoke(sessionId, clock.instant());
        revoked.remember(sessionId);
    }

    /** Ends the session that a refresh token belongs to; an unknown token does no harm. */
    void end(String refreshToken) {
        RefreshToken.parse(refreshToken)
                .flatMap(token -> Optional.ofNullable(
                        transaction.execute(_ -> store.present(token.hash()).orElse(null))))
                .ifPresent(presented -> end(presented.sessionId()));
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    void purge() {
        store.purge(clock.instant(), 1000);
    }

    private Tokens tokens(UUID userId, String role, UUID sessionId, RefreshToken refreshToken) {
        return new Tokens(
                accessTokens.issue(userId, role, sessionId),
                refreshToken.text(),
                accessTokens.life().toSeconds());
    }
}
