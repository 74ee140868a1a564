package bd.haat.product;

import bd.haat.backing.Backing;
import bd.haat.common.test.HaatTest;
import bd.haat.common.test.RemoteStub;
import bd.haat.common.test.RemoteStub.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service on real servers; {@link #market} does what people and other services would. location-service is a stub that knows the
 * upazila {@code 1301}.
 */
@HaatTest(backing = {Backing.POSTGRES, Backing.RABBITMQ, Backing.REDIS, Backing.ELASTICSEARCH, Backing.S3})
public abstract class ProductTest {
    private static final RemoteStub LOCATION =
            new RemoteStub().on("GET", "/internal/upazilas/1301", _ -> Answer.ok("{\"code\":\"1301\"}"));

    protected Market market;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry settings) {
        settings.add("haat.services.location", LOCATION::url);
        settings.add("haat.replica.url", StoppedReplica::url);
    }

    @BeforeEach
    void openMarket(@Autowired ApplicationContext context) {
        market = Market.in(context);
    }
}
