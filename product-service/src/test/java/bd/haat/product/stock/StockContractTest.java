package bd.haat.product.stock;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Contracts;
import org.junit.jupiter.api.Test;

class StockContractTest {
    @Test
    void ourEventKeepsItsSchema() {
        Contracts.keeps(new StockChanged(Ids.next(), Ids.next(), 3, 5, 2));
    }

    @Test
    void whatSellersAndShoppersAreToldKeepsItsSchema() {
        Contracts.keeps(new StockLow(
                Ids.next(), Ids.next(), Ids.next(), Ids.next(), "S", new StockLow.Name("শাড়ি", null), 3, 5));
        Contracts.keeps(
                new StockBack(Ids.next(), Ids.next(), Ids.next(), "saree", new StockBack.Name(null, "Saree"), 3));
    }
}
