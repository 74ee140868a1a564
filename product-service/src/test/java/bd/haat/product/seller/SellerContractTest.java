package bd.haat.product.seller;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.test.Contracts;
import org.junit.jupiter.api.Test;

class SellerContractTest {
    @Test
    void aChangedSellerIsUnderstood() {
        var seller = Contracts.read("seller-service", "seller.changed.v1", SellerChanged.class);
        assertThat(seller.sellerId()).isNotNull();
        assertThat(seller.ownerId()).isNotNull();
        assertThat(seller.status()).isEqualTo("ACTIVE");
        assertThat(seller.shopName().isPresent()).isTrue();
        assertThat(seller.location().lat()).isBetween(20.0, 27.0);
    }
}
