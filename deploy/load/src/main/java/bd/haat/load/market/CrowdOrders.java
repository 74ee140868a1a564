package bd.haat.load.market;

import bd.haat.load.LoadException;
import bd.haat.load.fleet.Fleet;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * What order-service would say of orders that a crowd places, put straight into the queues of product-service: a purchase costs twenty times what a
 * reservation does, so no number of shoppers on one machine could show what the reservation itself can bear. No order stands behind
 * them; order-service passes over the answers.
 */
final class CrowdOrders {
    private static final String RESERVE = "product.order.placed.v1";
    private static final String RELEASE = "product.order.ended";

    private final ConnectionFactory broker = new ConnectionFactory();

    CrowdOrders(Fleet fleet) {
        broker.setHost("127.0.0.1");
        broker.setPort(Integer.parseInt(fleet.endpoint("rabbitmq", "port")));
        broker.setUsername(fleet.endpoint("rabbitmq", "user"));
        broker.setPassword(fleet.endpoint("rabbitmq", "password"));
        broker.setVirtualHost("haat");
    }

    /** One piece each. */
    void place(List<UUID> orders, String variantId) {
        send(RESERVE, "order.placed.v1", orders, order ->
                """
            {"orderId":"%s","lines":[{"variantId":"%s","quantity":1}],"reserveUntil":"%s"}\
            """.formatted(order, variantId, Instant.now().plusSeconds(3_600)));
    }

    void cancel(List<UUID> orders) {
        send(RELEASE, "order.cancelled.v1", orders, "{\"orderId\":\"%s\"}"::formatted);
    }

    private void send(String queue, String type, List<UUID> orders, Function<UUID, String> body) {
        try (var connection = broker.newConnection("load");
                var channel = connection.createChannel()) {
            channel.confirmSelect();
            for (var order : orders)
                channel.basicPublish(
                        "", queue, envelope(type, order), body.apply(order).getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(60_000);
        } catch (IOException | TimeoutException failed) {
            throw new LoadException("RabbitMQ: " + failed, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LoadException("stopped", stopped);
        }
    }

    /** CloudEvents attributes, as the services write them. */
    private static BasicProperties envelope(String type, UUID order) {
        Map<String, Object> headers = Map.of(
                "ce-specversion",
                "1.0",
                "ce-id",
                newId().toString(),
                "ce-type",
                type,
                "ce-source",
                "order-service",
                "ce-subject",
                order.toString(),
                "ce-time",
                Instant.now().toString());
        return new BasicProperties.Builder()
                .contentType("application/json")
                .deliveryMode(2)
                .headers(headers)
                .build();
    }

    /** A UUIDv7: it begins with the time in milliseconds. */
    static UUID newId() {
        var random = ThreadLocalRandom.current();
        return new UUID(
                System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(1 << 12),
                random.nextLong() >>> 2 | Long.MIN_VALUE);
    }
}
