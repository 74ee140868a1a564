package bd.haat.ai;

import bd.haat.backing.Backing;
import bd.haat.common.test.HaatTest;
import bd.haat.common.test.SendEvents;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The whole service on real PostgreSQL and RabbitMQ, with a market that sends it events. */
@HaatTest(backing = {Backing.POSTGRES, Backing.RABBITMQ})
public abstract class AiTest {
    @Autowired
    protected RestTestClient http;

    @Autowired
    private SendEvents events;

    protected Market market;

    @BeforeEach
    void openTheMarket() {
        market = new Market(events);
    }

    protected RestTestClient.ResponseSpec get(String path) {
        return http.get().uri(path).exchange();
    }
}
