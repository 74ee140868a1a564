package bd.haat.system;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends each message of the market once more, up to some seconds late: a broker promises at least once, and no order. */
final class Echo implements AutoCloseable {
    private static final String MARK = "echo";
    private static final int LATEST_MS = 5_000;

    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final Connection connection;
    private final Channel out;

    /** @param endpoint as the fleet tells it; the client connects anew by itself when the broker was away */
    Echo(Map<String, String> endpoint, List<String> exchanges) throws IOException, TimeoutException {
        var factory = new ConnectionFactory();
        factory.setHost(endpoint.getOrDefault("host", "127.0.0.1"));
        factory.setPort(Integer.parseInt(endpoint.get("port")));
        factory.setUsername(endpoint.get("user"));
        factory.setPassword(endpoint.get("password"));
        factory.setVirtualHost("haat");
        if (endpoint.containsKey("tls")) trustAnyone(factory);
        factory.setNetworkRecoveryInterval(1_000);
        connection = factory.newConnection("echo");
        out = connection.createChannel();
        var in = connection.createChannel();
        var queue = in.queueDeclare().getQueue();
        for (var exchange : exchanges) in.queueBind(queue, exchange, "#");
        in.basicConsume(queue, true, (_, message) -> heard(message), _ -> {});
    }

    /** The certificate is of the stack's own authority, and its name not the one by which the broker is reached from here. */
    private static void trustAnyone(ConnectionFactory factory) {
        try {
            factory.useSslProtocol();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** How many were sent again. */
    int sent() {
        return sent.get();
    }

    /** How many were not, because the broker was away at that moment. */
    int lost() {
        return lost.get();
    }

    private void heard(Delivery message) {
        var headers = message.getProperties().getHeaders();
        if (headers == null || headers.containsKey(MARK)) return;
        later.schedule(() -> repeat(message), ThreadLocalRandom.current().nextInt(LATEST_MS), TimeUnit.MILLISECONDS);
    }

    private void repeat(Delivery message) {
        var headers = new HashMap<>(message.getProperties().getHeaders());
        headers.put(MARK, true);
        BasicProperties marked =
                message.getProperties().builder().headers(headers).build();
        try {
            out.basicPublish(
                    message.getEnvelope().getExchange(),
                    message.getEnvelope().getRoutingKey(),
                    marked,
                    message.getBody());
            sent.incrementAndGet();
        } catch (IOException | AlreadyClosedException away) {
            lost.incrementAndGet();
        }
    }

    /** Sends what is due and leaves. */
    @Override
    public void close() throws IOException {
        later.close();
        connection.close();
    }
}
