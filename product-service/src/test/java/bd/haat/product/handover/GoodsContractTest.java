package bd.haat.product.handover;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.test.Contracts;
import bd.haat.product.handover.GoodsListener.HandedOver;
import bd.haat.product.handover.GoodsListener.ReceivedReturn;
import bd.haat.product.reservation.OrderLine;
import org.junit.jupiter.api.Test;

class GoodsContractTest {
    @Test
    void aReceivedReturnIsUnderstood() {
        var goods = Contracts.read("order-service", "return.received.v1", ReceivedReturn.class);
        assertThat(goods.orderId()).isNotNull();
        assertThat(goods.returnId()).isNotNull();
        assertThat(goods.restock()).isTrue();
        assertThat(OrderLine.sum(goods.lines())).isNotEmpty().doesNotContainValue(0);
    }

    @Test
    void aHandOverIsUnderstood() {
        var shipment = Contracts.read("order-service", "shipment.handed-over.v1", HandedOver.class);
        assertThat(shipment.orderId()).isNotNull();
        assertThat(shipment.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.variantId()).isNotNull());
    }
}
