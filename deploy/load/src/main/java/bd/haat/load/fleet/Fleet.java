package bd.haat.load.fleet;

import bd.haat.load.LoadException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fleet that runs, as the launcher's {@code run/fleet.json} tells.
 *
 * @param processes ids by name: services, sandbox and backing services
 */
public record Fleet(Path home, URI gateway, URI sandbox, Map<String, Long> processes, int postgresPort) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @throws LoadException when no fleet runs there */
    public static Fleet in(Path home) {
        try {
            return of(home, JSON.readTree(Files.readString(home.resolve("run/fleet.json"))));
        } catch (IOException absent) {
            throw new LoadException("no fleet runs in " + home + "; start one with deploy/up", absent);
        }
    }

    static Fleet of(Path home, JsonNode state) {
        var processes = new LinkedHashMap<String, Long>();
        var urls = new HashMap<String, String>();
        for (var service : state.path("services")) {
            put(processes, service.path("name").asString(), service.path("process"));
            urls.putIfAbsent(
                    service.path("service").asString(), service.path("url").asString());
        }
        state.path("backing")
                .propertyStream()
                .forEach(server ->
                        put(processes, server.getKey(), server.getValue().path("process")));
        return new Fleet(
                home,
                URI.create(urls.getOrDefault("gateway", "http://127.0.0.1:8080")),
                URI.create(urls.getOrDefault("sandbox", "http://127.0.0.1:8090")),
                processes,
                state.path("backing").path("postgres").path("port").asInt(0));
    }

    /** Something that the launcher keeps in a file of its home, such as {@code admin-password}. */
    public String secret(String file) {
        try {
            return Files.readString(home.resolve(file)).strip();
        } catch (IOException absent) {
            throw new LoadException("cannot read " + file + " of " + home, absent);
        }
    }

    /** One value of how a server is reached, as the launcher notes it beside the server's data: {@code port}, {@code user}, {@code password}. */
    public String endpoint(String server, String value) {
        var file = home.resolve("data").resolve(server).resolve("server.properties");
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException absent) {
            throw new LoadException("cannot read " + file, absent);
        }
        return properties.getProperty("endpoint." + value);
    }

    /** Where Elasticsearch answers. */
    public URI elasticsearch() {
        return URI.create(endpoint("elasticsearch", "url"));
    }

    private static void put(Map<String, Long> processes, String name, JsonNode process) {
        if (process.has("pid")) processes.put(name, process.path("pid").asLong());
    }
}
