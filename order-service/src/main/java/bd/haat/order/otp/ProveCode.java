package bd.haat.order.otp;

import bd.haat.common.text.Digits;
import bd.haat.order.fingerprint.Fingerprints;
import bd.haat.order.fingerprint.KeyedHash;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Compares what was typed with what was sent. */
@Component
class ProveCode implements CheckoutCodes {
    private final JdbcCodes codes;
    private final KeyedHash hash;
    private final Rules rules;
    private final Clock clock;

    ProveCode(JdbcCodes codes, KeyedHash hash, Rules rules, Clock clock) {
        this.codes = codes;
        this.hash = hash;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public boolean take(UUID customerId, String phone, String code) {
        var now = clock.instant();
        int tries = Math.toIntExact(rules.of(Rule.OTP_TRIES, now));
        var typed = hash(hash, customerId, phone, Digits.ascii(code));
        boolean right = codes.tryOne(customerId, Fingerprints.phone(phone, hash), now, tries)
                .filter(kept -> MessageDigest.isEqual(kept, typed))
                .isPresent();
        if (right) codes.spend(customerId, now);
        return right;
    }

    /** Equal codes of two shoppers, or for two phones, have different hashes. */
    static byte[] hash(KeyedHash hash, UUID customerId, String phone, String code) {
        return hash.of("code:" + customerId + ":" + phone + ":" + code);
    }
}
