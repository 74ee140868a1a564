package bd.haat.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RabbitMqTest extends ServerTest {
    private static final int CONFIRM_MILLISECONDS = 10_000;

    RabbitMqTest() {
        super(Backing.RABBITMQ, true);
    }

    @Override
    void write(Running server, String name) throws Exception {
        RabbitVirtualHosts.ensure(server, name);
        in(server, name, channel -> {
            channel.confirmSelect();
            channel.queueDeclare("traces", true, false, false, Map.of("x-queue-type", "quorum", "x-delivery-limit", 3));
            channel.basicPublish(
                    "", "traces", MessageProperties.PERSISTENT_BASIC, "ঢাকা".getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(CONFIRM_MILLISECONDS);
            return null;
        });
        await().until(() -> onDisk(server, name + "_traces"));
    }

    /** RabbitMQ 3.10 writes down the name of a new quorum queue half a second later; one that is killed before is broken. */
    private static boolean onDisk(Running server, String queue) throws IOException {
        try (var files = Files.walk(server.log().resolveSibling("data"))) {
            for (var file : files.filter(file -> file.endsWith("names.dets")).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(queue)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    boolean holds(Running server, String name) throws Exception {
        return in(server, name, channel -> {
            var message = channel.basicGet("traces", true);
            return message != null && new String(message.getBody(), StandardCharsets.UTF_8).equals("ঢাকা");
        });
    }

    @Test
    void aVirtualHostIsApartAndCanBeDropped() throws Exception {
        var server = server();
        RabbitVirtualHosts.ensure(server, "one/a b");
        RabbitVirtualHosts.ensure(server, "one/a b");
        assertThat(in(server, "one/a b", Channel::isOpen)).isTrue();
        RabbitVirtualHosts.drop(server, "one/a b");
        RabbitVirtualHosts.drop(server, "one/a b");
        assertThatThrownBy(() -> in(server, "one/a b", Channel::isOpen)).isInstanceOf(IOException.class);
    }

    @Test
    void tellsPrometheusWhatItDoes() throws Exception {
        assertThat(Ask.get(server().endpoint("prometheus"))).contains("rabbitmq_connections");
    }

    private interface Work<T> {
        T with(Channel channel) throws Exception;
    }

    private static <T> T in(Running server, String virtualHost, Work<T> work) throws Exception {
        var factory = new ConnectionFactory();
        factory.setHost(server.endpoint("host"));
        factory.setPort(server.port());
        factory.setUsername(server.endpoint("user"));
        factory.setPassword(server.endpoint("password"));
        factory.setVirtualHost(virtualHost);
        try (var connection = factory.newConnection();
                var channel = connection.createChannel()) {
            return work.with(channel);
        }
    }
}
