package bd.haat.product.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.Contracts;
import bd.haat.product.receipt.DeliveryListener.Delivered;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryListenerTest {
    @ParameterizedTest
    @ValueSource(strings = {"shipment.delivered.v1", "order.imported.v1"})
    void deliveriesOfTodayAndOfThePastAreUnderstood(String type) {
        assertThat(Contracts.read("order-service", type, Delivered.class).receipts())
                .isNotEmpty()
                .allSatisfy(receipt -> assertThat(receipt).hasNoNullFieldsOrProperties());
    }

    @Test
    void whatWasCancelledReachedNobody() {
        var line = new Delivered.Line(Ids.next(), Ids.next(), Ids.next(), Ids.next());
        var order = new Delivered(
                Ids.next(), Ids.next(), null, "CANCELLED", null, Instant.parse("2026-04-05T09:30:00Z"), List.of(line));
        assertThat(order.receipts()).isEmpty();
    }
}
