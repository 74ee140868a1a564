package bd.haat.common.test.containers;

import bd.haat.backing.Backing;
import bd.haat.backing.Running;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A container as tests see a backing service. */
record ContainerServer(Backing kind, ContainerServers.Container container, Image image) implements Running {
    @Override
    public int port() {
        return container.getMappedPort(image.port());
    }

    @Override
    public Map<String, String> endpoint() {
        var host = container.getHost();
        var address = host + ":" + port();
        var endpoint = new HashMap<>(Map.of("host", host, "port", String.valueOf(port())));
        endpoint.putAll(
                switch (kind) {
                    case POSTGRES ->
                        Map.of(
                                "url",
                                "jdbc:postgresql://" + address + "/postgres",
                                "user",
                                "postgres",
                                "password",
                                Image.PASSWORD);
                    case REDIS -> Map.of("url", "redis://" + address);
                    case RABBITMQ ->
                        Map.of(
                                "url",
                                "amqp://" + address,
                                "user",
                                Image.USER,
                                "password",
                                Image.PASSWORD,
                                "virtualHost",
                                "/",
                                "management",
                                other(15672));
                    case ELASTICSEARCH -> Map.of("url", "http://" + address);
                    case CLICKHOUSE ->
                        Map.of(
                                "url",
                                "http://" + address,
                                "jdbc",
                                "jdbc:clickhouse:http://" + address,
                                "user",
                                "default",
                                "password",
                                "");
                    case S3 ->
                        Map.of(
                                "url",
                                "http://" + address,
                                "region",
                                "us-east-1",
                                "accessKey",
                                Image.USER,
                                "secretKey",
                                Image.PASSWORD);
                    case SMTP -> Map.of("url", "smtp://" + address, "messages", other(8080) + "/api/user");
                });
        return endpoint;
    }

    private String other(int port) {
        return "http://" + container.getHost() + ":" + container.getMappedPort(port);
    }

    @Override
    public long pid() {
        return 0;
    }

    @Override
    public boolean alive() {
        return container.isRunning();
    }

    @Override
    public Path log() {
        return Path.of("docker logs " + container.getContainerId());
    }

    @Override
    public void stop() {
        // shared by the build: Docker keeps it until it is removed
    }
}
