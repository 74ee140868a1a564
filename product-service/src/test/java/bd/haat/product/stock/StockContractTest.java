package bd.haat.product.stock;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.Contracts;
import org.junit.jupiter.api.Test;

class StockContractTest {
    @Test
    void ourEventKeepsItsSchema() {
        Contracts.keeps(new StockChanged(Ids.next(), Ids.next(), 3, 5, 2));
    }
}
