package bd.haat.product.alert;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.Contracts;
import org.junit.jupiter.api.Test;

class AlertContractTest {
    @Test
    void whatSellersAndShoppersAreToldKeepsItsSchema() {
        Contracts.keeps(new StockLow(
                Ids.next(), Ids.next(), Ids.next(), Ids.next(), "S", new StockLow.Name("শাড়ি", null), 3, 5));
        Contracts.keeps(
                new StockBack(Ids.next(), Ids.next(), Ids.next(), "saree", new StockBack.Name(null, "Saree"), 3));
    }
}
