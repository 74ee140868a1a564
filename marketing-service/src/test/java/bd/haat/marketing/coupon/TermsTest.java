package bd.haat.marketing.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    @ParameterizedTest
    @CsvSource({
        "1000, ,      125000,           12500", // ten percent
        "1000, 10000, 125000,           10000", // capped
        "333,  ,      999,              33", // 33.2667: rounded down
        "10000, ,     999,              999",
        "10000, ,     9000000000000001, 9000000000000001",
        "1,    ,      9999,             0",
    })
    void aPercentageIsExactToThePaisa(int basisPoints, Long cap, long eligible, long discount) {
        assertThat(terms(basisPoints, cap, null).discountOn(eligible)).isEqualTo(discount);
    }

    @ParameterizedTest
    @CsvSource({"5000, 125000, 5000", "5000, 4999, 4999", "5000, 0, 0"})
    void aFixedAmountIsNeverMoreThanTheGoods(long amount, long eligible, long discount) {
        assertThat(terms(null, null, amount).discountOn(eligible)).isEqualTo(discount);
    }

    private static Terms terms(Integer basisPoints, Long cap, Long amount) {
        return new Terms(
                "ক",
                null,
                basisPoints,
                cap,
                amount,
                "BDT",
                0,
                Instant.EPOCH,
                Instant.MAX,
                null,
                null,
                null,
                null,
                CouponStatus.ACTIVE);
    }
}
