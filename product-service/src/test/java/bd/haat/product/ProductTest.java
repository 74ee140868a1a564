package bd.haat.product;

import bd.haat.backing.Backing;
import bd.haat.common.test.HaatTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The whole service on real servers; {@link #market} does what people and other services would. */
@HaatTest(backing = {Backing.POSTGRES, Backing.RABBITMQ, Backing.REDIS, Backing.ELASTICSEARCH, Backing.S3})
public abstract class ProductTest {
    protected Market market;

    @BeforeEach
    void openMarket(@Autowired ApplicationContext context) {
        market = Market.in(context);
    }
}
