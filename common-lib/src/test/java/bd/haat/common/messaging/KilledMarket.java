package bd.haat.common.messaging;

import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.amqp.autoconfigure.RabbitProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A JVM that changes things without end, at first with, after a line on its standard input without the broker, until it is killed. */
final class KilledMarket {
    private KilledMarket() {}

    /** @param arguments the prefix of its subjects */
    public static void main(String[] arguments) throws Exception {
        var context = new SpringApplicationBuilder(MarketApplication.class)
                .web(WebApplicationType.NONE)
                .run();
        var market = context.getBean(Market.class);
        var broker = context.getBean(RabbitProperties.class);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 4)
                    .forEach(thread -> threads.submit(() -> {
                        for (int i = 0; ; i++)
                            market.change(new Happened("killed.v1", arguments[0] + thread, "%06d".formatted(i)));
                    }));
            System.in.read();
            MarketApplication.proxy(broker.getHost(), broker.getPort()).cut();
        }
    }
}
