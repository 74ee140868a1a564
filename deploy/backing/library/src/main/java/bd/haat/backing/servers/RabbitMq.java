package bd.haat.backing.servers;

import bd.haat.backing.process.Await;
import bd.haat.backing.process.Command;
import bd.haat.backing.process.Folders;
import bd.haat.backing.process.Ports;
import bd.haat.backing.process.ProcessId;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Debian's rabbitmq-server as a private node: own cookie, own epmd, all ports on the loopback. The script of
 * {@code /usr/lib} is run, for the one on the path changes to another user.
 */
final class RabbitMq implements Server {
    private static final String PROGRAM = "/usr/lib/rabbitmq/bin/rabbitmq-server";
    private static final String USER = "haat";

    @Override
    public List<String> packages() {
        return List.of("rabbitmq-server");
    }

    @Override
    public Launched launch(Site site) {
        int port = site.port("port");
        int management = site.port("managementPort");
        int prometheus = site.port("prometheusPort");
        var password = site.secret();
        Folders.write(site.path("rabbitmq.conf"), configuration(port, management, prometheus, password));
        Folders.write(site.path("enabled_plugins"), "[rabbitmq_management,rabbitmq_prometheus].\n");

        int epmdPort = site.port("epmdPort");
        var epmd = startEpmd(site, epmdPort);
        var server = Command.of(PROGRAM)
                .with("HOME", site.made("data").toString())
                .with("RABBITMQ_NODENAME", "haat@localhost")
                .with("RABBITMQ_MNESIA_BASE", site.path("data/mnesia").toString())
                .with(
                        "RABBITMQ_GENERATED_CONFIG_DIR",
                        site.path("data/generated").toString())
                .with("RABBITMQ_SCHEMA_DIR", site.path("data/schema").toString())
                .with("RABBITMQ_LOG_BASE", site.path("logs").toString())
                .with("RABBITMQ_CONFIG_FILE", site.path("rabbitmq").toString())
                .with(
                        "RABBITMQ_ENABLED_PLUGINS_FILE",
                        site.path("enabled_plugins").toString())
                .with("RABBITMQ_PID_FILE", site.path("rabbitmq.pid").toString())
                .with("RABBITMQ_DIST_PORT", Integer.toString(site.port("distributionPort")))
                .with("RABBITMQ_CONF_ENV_FILE", "/dev/null")
                .with("ERL_EPMD_PORT", Integer.toString(epmdPort))
                .with("ERL_EPMD_ADDRESS", "127.0.0.1")
                // Few schedulers that do not spin while they wait; an interrupt at a terminal is not for the server.
                .with("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "+S 2:2 +sbwt none +sbwtdcpu none +sbwtdio none +B i")
                // Then the script becomes the server instead of waiting for it, and the process id stays.
                .with("RUNNING_UNDER_SYSTEMD", "true")
                .detach(site.log());
        var endpoint = endpoint(port, management, prometheus, epmdPort, password);
        return new Launched(server, List.of(epmd), endpoint.values());
    }

    /** The name service of Erlang nodes. A node would start one that outlives it and that nobody knows. */
    private static ProcessId startEpmd(Site site, int port) {
        var epmd = Command.of("epmd", "-address", "127.0.0.1", "-port", Integer.toString(port))
                .detach(site.log());
        Await.until(() -> !Ports.isFree(port) || !epmd.alive(), Duration.ofSeconds(5));
        return epmd;
    }

    private static String configuration(int port, int management, int prometheus, String password) {
        return """
            listeners.tcp.1 = 127.0.0.1:%d
            management.tcp.ip = 127.0.0.1
            management.tcp.port = %d
            prometheus.tcp.ip = 127.0.0.1
            prometheus.tcp.port = %d
            default_user = %s
            default_pass = %s
            default_user_tags.administrator = true
            log.file = false
            log.console = true
            log.console.level = warning
            vm_memory_high_watermark.absolute = 1GB
            disk_free_limit.absolute = 100MB
            # The log of all quorum queues is held in memory until it is full; 512 MB without this.
            raft.wal_max_size_bytes = 67108864
            """.formatted(port, management, prometheus, USER, password);
    }

    private static Endpoint endpoint(int port, int management, int prometheus, int epmd, String password) {
        return Endpoint.on(port)
                .with("url", "amqp://127.0.0.1:" + port)
                .with("user", USER)
                .with("password", password)
                .with("virtualHost", "/")
                .with("management", "http://127.0.0.1:" + management)
                .with("managementPort", management)
                .with("prometheus", "http://127.0.0.1:" + prometheus + "/metrics")
                .with("prometheusPort", prometheus)
                .with("epmdPort", epmd);
    }

    /** RabbitMQ 3.10 that was killed in the midst of making quorum queues can start again and yet answer 541 ever after. */
    @Override
    public boolean reusesTestData() {
        return false;
    }

    @Override
    public boolean answers(Map<String, String> endpoint) {
        var check = endpoint.get("management") + "/api/health/checks/port-listener/" + endpoint.get("port");
        return Http.status(check, endpoint.get("user"), endpoint.get("password")) == 200;
    }
}
