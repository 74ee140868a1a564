package bd.haat.backing;

import bd.haat.backing.process.Folders;
import bd.haat.backing.process.ProcessId;
import bd.haat.backing.servers.Launched;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is written down of a started server, so that other processes find it. Only its owner may read it. */
record ServerRecord(Launched launched) {
    static final String FILE = "server.properties";
    private static final String MAIN = "process";
    private static final String COMPANIONS = "companions";
    private static final String ENDPOINT = "endpoint.";

    /** The last one of a folder, whether it still runs or not. */
    static Optional<ServerRecord> read(Path folder) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(folder.resolve(FILE))));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var endpoint = new HashMap<String, String>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(ENDPOINT))
                .forEach(name -> endpoint.put(name.substring(ENDPOINT.length()), properties.getProperty(name)));
        var companions = Stream.of(properties.getProperty(COMPANIONS).split(" "))
                .filter(text -> !text.isEmpty())
                .map(ProcessId::parse)
                .toList();
        var main = ProcessId.parse(properties.getProperty(MAIN));
        return Optional.of(new ServerRecord(new Launched(main, companions, endpoint)));
    }

    void write(Path folder) {
        var lines = new TreeMap<String, String>();
        lines.put(MAIN, launched.main().toString());
        lines.put(
                COMPANIONS,
                launched.companions().stream().map(ProcessId::toString).collect(Collectors.joining(" ")));
        launched.endpoint().forEach((name, value) -> lines.put(ENDPOINT + name, value));
        Folders.write(
                folder.resolve(FILE),
                lines.entrySet().stream()
                        .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                        .collect(Collectors.joining()));
    }
}
