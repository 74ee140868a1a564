package bd.haat.marketing.coupon;

import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Adds, changes and removes coupons. */
@Service
class KeepCoupons {
    private final Coupons coupons;
    private final TransactionOperations transaction;
    private final Clock clock;

    KeepCoupons(Coupons coupons, TransactionOperations transaction, Clock clock) {
        this.coupons = coupons;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return empty when the code is taken */
    Optional<Coupon> add(String code, Terms terms) {
        try {
            return Optional.of(
                    transaction.execute(_ -> coupons.saveAndFlush(new Coupon(code, terms, clock.instant()))));
        } catch (DataIntegrityViolationException taken) {
            return Optional.empty();
        }
    }

    /** @throws org.springframework.dao.OptimisticLockingFailureException when it was changed since it was read */
    Coupon change(Coupon coupon, Terms terms) {
        coupon.change(terms);
        return transaction.execute(_ -> coupons.saveAndFlush(coupon));
    }

    /** @return whether it is gone; a coupon that orders have asked for stays */
    boolean remove(Coupon coupon) {
        try {
            transaction.executeWithoutResult(_ -> {
                coupons.delete(coupon);
                coupons.flush();
            });
            return true;
        } catch (DataIntegrityViolationException used) {
            return false;
        }
    }
}
