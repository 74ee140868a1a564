package bd.haat.marketing.coupon;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All coupons. */
public interface Coupons extends Repository<Coupon, UUID> {
    /** @throws org.springframework.dao.DataIntegrityViolationException when the code is taken */
    Coupon saveAndFlush(Coupon coupon);

    Optional<Coupon> findById(UUID id);

    Optional<Coupon> findByCode(String code);

    List<Coupon> findByCodeIn(Collection<String> codes);

    /** Newest first: keys grow with time. */
    List<Coupon> findByTermsStatusInAndIdLessThanOrderByIdDesc(
            Collection<CouponStatus> statuses, UUID before, Limit limit);

    void delete(Coupon coupon);

    void flush();
}
