package bd.haat.order.otp;

import bd.haat.common.messaging.Events;
import bd.haat.common.text.Language;
import bd.haat.order.fingerprint.Fingerprints;
import bd.haat.order.fingerprint.KeyedHash;
import bd.haat.order.market.Buyer;
import bd.haat.order.market.Buyers;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Sends a code to the phone at the door. Only its hash is kept. */
@Service
class SendCode {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;

    private final Buyers buyers;
    private final JdbcCodes codes;
    private final KeyedHash hash;
    private final Rules rules;
    private final Events events;
    private final TransactionOperations transaction;
    private final Clock clock;

    SendCode(
            Buyers buyers,
            JdbcCodes codes,
            KeyedHash hash,
            Rules rules,
            Events events,
            TransactionOperations transaction,
            Clock clock) {
        this.buyers = buyers;
        this.codes = codes;
        this.hash = hash;
        this.rules = rules;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Outcome. */
    sealed interface Sending {
        record Sent(String phone, Instant expiresAt) implements Sending {}

        /** The address is nobody's or somebody else's. */
        record AddressUnknown() implements Sending {}

        /** Whoever has proved no address of their own has no code sent to others. */
        record NotVerified() implements Sending {}

        record TooMany(Duration pause) implements Sending {}
    }

    Sending send(UUID customerId, UUID addressId, Language language) {
        var buyer = buyers.find(customerId, addressId).orElse(null); // remote: no transaction is open
        if (buyer == null || buyer.address() == null) return new Sending.AddressUnknown();
        if (!buyer.verified()) return new Sending.NotVerified();
        return transaction.execute(_ -> send(buyer, language));
    }

    private Sending send(Buyer buyer, Language language) {
        var now = clock.instant();
        var phone = buyer.address().phone();
        var code = "%06d".formatted(RANDOM.nextInt(CODES));
        var expiresAt = now.plus(rules.seconds(Rule.OTP_SECONDS, now));
        var limits = new JdbcCodes.Limits(
                rules.seconds(Rule.OTP_PAUSE_SECONDS, now),
                Math.toIntExact(rules.of(Rule.OTP_SENDS, now)),
                rules.seconds(Rule.OTP_SENDS_SECONDS, now));
        var kept = ProveCode.hash(hash, buyer.id(), phone, code);
        if (!codes.open(buyer.id(), Fingerprints.phone(phone, hash), kept, now, expiresAt, limits))
            return new Sending.TooMany(wait(buyer.id(), now, limits));
        events.publish(new CheckoutCodeRequested(buyer.id(), phone, code, language.code(), expiresAt));
        return new Sending.Sent(phone, expiresAt);
    }

    /** Too soon after the last one, or else too many: then the whole window is named. */
    private Duration wait(UUID customerId, Instant now, JdbcCodes.Limits limits) {
        return codes.lastSent(customerId)
                .map(sent -> Duration.between(now, sent.plus(limits.pause())))
                .filter(Duration::isPositive)
                .orElse(limits.window());
    }
}
