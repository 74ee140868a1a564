package bd.haat.seller.shop;

import static bd.haat.seller.shop.SellerStatus.ACTIVE;
import static bd.haat.seller.shop.SellerStatus.PENDING_VERIFICATION;
import static bd.haat.seller.shop.SellerStatus.REJECTED;
import static bd.haat.seller.shop.SellerStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SellerStatusTest {
    @Test
    void theWholeTableOfDecisions() {
        var table = Map.of(
                PENDING_VERIFICATION, Set.of(ACTIVE, REJECTED),
                ACTIVE, Set.of(SUSPENDED),
                REJECTED, Set.of(ACTIVE),
                SUSPENDED, Set.of(ACTIVE));
        table.forEach((from, to) -> assertThat(Arrays.stream(SellerStatus.values())
                        .filter(from::mayBecome)
                        .collect(Collectors.toSet()))
                .as("from %s", from)
                .isEqualTo(to));
    }
}
